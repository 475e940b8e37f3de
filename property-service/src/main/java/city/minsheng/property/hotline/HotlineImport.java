package city.minsheng.property.hotline;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.property.register.CommunityKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Cases of the hotline 12345 (市民热线工单), by their external number. */
@Singleton
class HotlineImport implements ImportKind {
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
            return new Object[] {
                Ids.next(now),
                row.text("caseNumber", 32),
                row.date("receivedOn"),
                community,
                communities.get(community),
                row.oneOf("category", HotlineCategory.class)
            };
        });
    }
}
