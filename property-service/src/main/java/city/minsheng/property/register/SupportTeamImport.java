package city.minsheng.property.register;

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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Dual-registration units (双报到单位) and three-visits teams (三遍访服务队), by kind and name. */
@Singleton
class SupportTeamImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return "support-teams";
    }

    @Override
    public String label() {
        return "“双报到”单位和“三遍访”服务队 · Support units and teams";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("kind", "种类 · DUAL_REGISTRATION_UNIT or THREE_VISITS_TEAM", "DUAL_REGISTRATION_UNIT"),
                required("name", "名称 · Name", "双报到单位001"),
                required("communityCode", "小区编号 · Community", "GX0001"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var communities = CommunityKeys.of(entities, actor);
        var upsert = Upsert.into("support_team")
                .once("id", "uuid")
                .key("kind", "varchar")
                .key("name", "varchar")
                .column("community_code", "varchar")
                .column("region_code", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> {
            var community = row.reference("communityCode", communities.keySet());
            return new Object[] {
                Ids.next(now),
                row.oneOf("kind", SupportKind.class),
                row.text("name", 100),
                community,
                communities.get(community)
            };
        });
    }
}
