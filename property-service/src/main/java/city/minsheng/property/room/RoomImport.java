package city.minsheng.property.room;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
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
import java.util.Set;

/** Rooms with their buildings (楼栋) and units (单元), by community, building, unit and number. */
@Singleton
class RoomImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return "rooms";
    }

    @Override
    public String label() {
        return "房屋 · Rooms";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("communityCode", "小区编号 · Community", "GX0001"),
                required("building", "楼栋 · Building", "1号楼"),
                required("unit", "单元 · Unit", "1单元"),
                required("number", "房号 · Number", "301室"),
                required(
                        "areaSquareMetres",
                        "专有部分面积,平方米,两位小数或分数 · Exclusive area in m², two decimals or a fraction such as 266/3",
                        "88.67"),
                required("state", "状态 · UNSOLD, SOLD or HANDED_OVER", "HANDED_OVER"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var communities = CommunityKeys.of(entities, actor);
        var upsert = Upsert.into("room")
                .once("id", "uuid")
                .key("community_code", "varchar")
                .column("region_code", "varchar")
                .key("building", "varchar")
                .key("unit", "varchar")
                .key("number", "varchar")
                .column("area", "bigint")
                .column("state", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        var table = new TableRun(entities, upsert, actor.region(), row -> {
            var community = row.reference("communityCode", communities.keySet());
            return new Object[] {
                Ids.next(now),
                community,
                communities.get(community),
                row.text("building", 20),
                row.text("unit", 20),
                row.text("number", 20),
                area(row),
                row.oneOf("state", RoomState.class)
            };
        });
        return new RoomRun(entities, table);
    }

    private static Long area(Row row) {
        var cell = row.text("areaSquareMetres", 20);
        if (cell == null) {
            return null;
        }
        var area = Area.parse(cell).orElse(null);
        if (area == null) {
            row.refuse(
                    "areaSquareMetres",
                    "not-an-area",
                    Sentence.of(
                            "须为最多两位小数的数,或如 266/3 的分数",
                            "Must have at most two decimals, or be a fraction such as 266/3"));
            return null;
        }
        if (area.parts() < 1 || area.parts() > Area.MOST) {
            row.refuse(
                    "areaSquareMetres",
                    "out-of-range",
                    Sentence.of("须大于 0,不超过 1000000", "Must be above 0 and at most 1000000"));
            return null;
        }
        return area.parts();
    }
}
