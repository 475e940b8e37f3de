package city.minsheng.insurance.station;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Regions;
import city.minsheng.insurance.item.StationLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Imports {@code workstations.csv}. */
@ApplicationScoped
class WorkstationImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Override
    public String kind() {
        return "workstations";
    }

    @Override
    public String label() {
        return "医保工作站 · Stations";
    }

    @Override
    public Set<String> roles() {
        return Set.of(COUNTY_OFFICER, ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "编码 · Code", "YB371502T12"),
                Column.required("name", "名称 · Name", "沙镇镇医保工作站"),
                Column.required("level", "层级 · Level: DISTRICT, TOWN, VILLAGE", "TOWN"),
                Column.required("regionCode", "行政区划代码 · Region", "371502101000"),
                Column.optional("parentCode", "上级工作站编码,区级为空 · Station above, empty for the district's", "YB371502"),
                Column.required("latitude", "纬度,最多六位小数 · Latitude, at most six decimals", "36.6163"),
                Column.required("longitude", "经度,最多六位小数 · Longitude, at most six decimals", "115.9866"),
                Column.required("phone", "电话 · Phone", "0635-8400021"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("workstation")
                .once("id", "uuid")
                .key("code", "varchar")
                .column("name", "varchar")
                .column("level", "varchar")
                .column("region_code", "varchar")
                .column("parent_code", "varchar")
                .column("latitude", "numeric")
                .column("longitude", "numeric")
                .column("phone", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new WorkstationRun(
                values -> new TableRun(entities, upsert, actor.region(), values),
                stored(),
                row -> read(row, actor, now));
    }

    private WorkstationRun.Read read(Row row, Actor actor, Instant now) {
        var entry = entry(row, actor);
        var values = new Object[] {
            Ids.next(now),
            entry.code(),
            row.text("name", 100),
            entry.level(),
            entry.regionCode(),
            entry.parentCode(),
            row.decimal("latitude", "-90", "90", 6),
            row.decimal("longitude", "-180", "180", 6),
            row.text("phone", 32)
        };
        return new WorkstationRun.Read(entry, values);
    }

    private WorkstationRun.Entry entry(Row row, Actor actor) {
        var level = row.oneOf("level", StationLevel.class);
        var region = row.region("regionCode", regions, actor);
        if (level != null && region != null && Level.of(region) != level.regionLevel()) {
            row.refuse(
                    "regionCode", "region-level", Sentence.of("区划层级与工作站层级不符", "Not a region of the station's level"));
        }
        var parent = row.text("parentCode", 32);
        if (level != null && (level == StationLevel.DISTRICT) != (parent == null)) {
            row.refuse(
                    "parentCode",
                    "parent-level",
                    Sentence.of("区级没有上级,其他层级须有上级", "The district's station has none above it, all others have one"));
        }
        return new WorkstationRun.Entry(row.text("code", 32), level, region, parent);
    }

    private HashMap<String, WorkstationRun.Entry> stored() {
        var known = new HashMap<String, WorkstationRun.Entry>();
        for (var row : Sql.rows(entities, "select code, level, region_code, parent_code from workstation")) {
            var code = (String) row[0];
            var level = StationLevel.valueOf((String) row[1]);
            known.put(code, new WorkstationRun.Entry(code, level, (String) row[2], (String) row[3]));
        }
        return known;
    }
}
