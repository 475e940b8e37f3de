package city.minsheng.property.hotline;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.property.register.CommunityKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The monthly list of the hotline 12345 (市民热线工单), by the external number. A case that was taken in by itself is not
 * overwritten: its row must say the same.
 */
@Singleton
class HotlineImport implements ImportKind {
    private static final String TAKEN_IN =
            "select case_number || ',' || received_on || ',' || community_code || ',' || "
                    + "category, case_number from hotline_case where origin = 'INTAKE' and %s = ?1";

    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return "hotline-cases";
    }

    @Override
    public String label() {
        return "12345 热线工单 · Hotline cases";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("caseNumber", "工单编号 · Case number", "12345-2021-000001"),
                required("receivedOn", "受理日期 · Received on", "2021-08-17"),
                required("communityCode", "小区编号 · Community", "GX0102"),
                required("category", "诉求类别 · Category", "SECURITY"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var communities = CommunityKeys.of(entities, actor);
        var takenIn = takenIn(actor.requireRegion());
        var upsert = Upsert.into("hotline_case")
                .once("id", "uuid")
                .key("case_number", "varchar")
                .column("received_on", "date")
                .column("community_code", "varchar")
                .column("region_code", "varchar")
                .column("category", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> {
            var community = row.reference("communityCode", communities.keySet());
            var number = row.text("caseNumber", 32);
            var day = row.date("receivedOn");
            var category = row.oneOf("category", HotlineCategory.class);
            var known = takenIn.get(number);
            if (row.isGood() && known != null && !known.equals(number + "," + day + "," + community + "," + category)) {
                row.refuse(
                        "caseNumber",
                        "taken-in",
                        Sentence.of("该工单已逐件受理,且内容不同", "The case was taken in by itself, with other content"));
            }
            return new Object[] {Ids.next(now), number, day, community, communities.get(community), category};
        });
    }

    private Map<String, String> takenIn(String region) {
        var sql = TAKEN_IN.formatted(Place.column(Level.of(region)));
        return Sql.rows(entities, sql, region).stream()
                .collect(Collectors.toMap(row -> (String) row[1], row -> (String) row[0]));
    }
}
