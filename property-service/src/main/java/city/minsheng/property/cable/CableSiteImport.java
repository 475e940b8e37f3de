package city.minsheng.property.cable;

import static city.minsheng.common.imports.Column.optional;
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
import city.minsheng.common.region.Regions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sites of the overhead cable works (飞线整治点位), by kind and name. */
@Singleton
class CableSiteImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Override
    public String kind() {
        return "cable-sites";
    }

    @Override
    public String label() {
        return "飞线整治点位 · Cable sites";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("kind", "种类 · COMMUNITY, MAIN_ROAD or ALLEY", "COMMUNITY"),
                required("name", "名称 · Name", "后许小区"),
                required("regionCode", "行政区划代码 · Region", "371502001001"),
                required("buildings", "楼栋数 · Buildings", "8"),
                optional("sizeClass", "规模 · SMALL, MEDIUM or LARGE", "MEDIUM"),
                optional("builtYear", "建成年份 · Year of construction", "1985"),
                optional("difficulty", "难度,1 到 5 · Difficulty, 1 to 5", "4"),
                optional(
                        "keySite",
                        "重点部位 · FARMERS_MARKET, TRANSPORT_STATION, HOSPITAL or NEIGHBOURHOOD_OFFICE",
                        "HOSPITAL"),
                required("pilot", "是否试点 · Pilot", "true"),
                optional("plannedOn", "计划日期 · Planned on", "2022-03-01"),
                optional("dueOn", "期限 · Due on", "2022-09-15"),
                optional("completedOn", "完成日期 · Completed on", "2022-06-13"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("cable_site")
                .once("id", "uuid")
                .key("kind", "varchar")
                .key("name", "varchar")
                .column("region_code", "varchar")
                .column("buildings", "int")
                .column("size_class", "varchar")
                .column("built_year", "int")
                .column("difficulty", "int")
                .column("key_site", "varchar")
                .column("pilot", "boolean")
                .column("planned_on", "date")
                .column("due_on", "date")
                .column("completed_on", "date")
                .column("status", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        var moved = MovedSites.of(entities, actor.requireRegion());
        return new TableRun(entities, upsert, actor.region(), row -> {
            var kind = row.oneOf("kind", SiteKind.class);
            var name = row.text("name", 100);
            var said = new MovedSites.Progress(row.date("plannedOn"), row.date("completedOn"));
            var stands = moved.of(kind, name, said);
            return new Object[] {
                Ids.next(now),
                kind,
                name,
                row.region("regionCode", regions, actor),
                row.integer("buildings", 0, 10_000),
                row.oneOf("sizeClass", SizeClass.class),
                row.integer("builtYear", 1900, 2100),
                row.integer("difficulty", 1, 5),
                row.oneOf("keySite", KeySite.class),
                row.bool("pilot"),
                stands.plannedOn(),
                row.date("dueOn"),
                stands.completedOn(),
                stands.status()
            };
        });
    }
}
