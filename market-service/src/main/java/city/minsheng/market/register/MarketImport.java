package city.minsheng.market.register;

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

/** Markets (市场), by their code. */
@Singleton
class MarketImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Override
    public String kind() {
        return "markets";
    }

    @Override
    public String label() {
        return "市场 · Markets";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("code", "市场编号 · Code", "NM371502001"),
                required("name", "市场名称 · Name", "聊城交运大市场"),
                required("regionCode", "行政区划代码 · Region", "371502001000"),
                required("operatorUscc", "开办方统一社会信用代码 · Operator", "913715020004CD5587"),
                required("hardenedSquareMetres", "硬化地面,平方米 · Hardened ground, m²", "5200"),
                required("parkingSpaces", "停车位 · Parking spaces", "180"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("market")
                .once("id", "uuid")
                .key("code", "varchar")
                .column("name", "varchar")
                .column("region_code", "varchar")
                .column("operator_uscc", "varchar")
                .column("hardened_square_metres", "int")
                .column("parking_spaces", "int")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> new Object[] {
            Ids.next(now),
            row.text("code", 32),
            row.text("name", 100),
            row.region("regionCode", regions, actor),
            row.uscc("operatorUscc"),
            row.integer("hardenedSquareMetres", 0, 10_000_000),
            row.integer("parkingSpaces", 0, 100_000)
        });
    }
}
