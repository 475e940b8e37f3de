package city.minsheng.property.register;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.KnownKeys;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Guidance pairings (结对帮扶) of a star company with a community. */
@Singleton
class PairingImport implements ImportKind {
    private static final String MOVED = """
            select community_code, company_uscc, signed_on, scope from guidance_pairing
            where %s = ?1 and id in (select pairing_id from pairing_step)
            """;

    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return "guidance-pairings";
    }

    @Override
    public String label() {
        return "结对帮扶 · Guidance pairings";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("communityCode", "小区编号 · Community", "GX0029"),
                required("companyUscc", "帮扶企业信用代码 · Guiding company", "9137152500003Q6R78"),
                required("signedOn", "签订日期 · Signed on", "2022-09-08"),
                required(
                        "scope",
                        "帮扶内容,以 | 分隔 · Scope, separated by |",
                        "GATE_DUTY|EPIDEMIC_PREVENTION|CLEANING|MAINTENANCE"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var communities = CommunityKeys.of(entities, actor);
        var companies = KnownKeys.of(entities, "select uscc from property_company");
        var moved = moved(actor);
        var upsert = Upsert.into("guidance_pairing")
                .once("id", "uuid")
                .key("community_code", "varchar")
                .column("region_code", "varchar")
                .key("company_uscc", "varchar")
                .column("signed_on", "date")
                .column("scope", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> {
            var community = row.reference("communityCode", communities.keySet());
            var company = row.reference("companyUscc", companies);
            var signedOn = row.date("signedOn");
            var scope = GuidanceScope.read(row, "scope");
            var stands = moved.getOrDefault(community + company, new Object[] {null, null, signedOn, scope});
            return new Object[] {Ids.next(now), community, communities.get(community), company, stands[2], stands[3]};
        });
    }

    /** The pairings on which a step was taken here: a file no longer says what was agreed. */
    private Map<String, Object[]> moved(Actor actor) {
        var region = actor.requireRegion();
        var sql = MOVED.formatted(Place.column(Level.of(region)));
        return Sql.rows(entities, sql, region).stream()
                .collect(Collectors.toMap(row -> (String) row[0] + row[1], row -> row));
    }
}
