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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stalls (摊位), by market and number. */
@Singleton
class StallImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Override
    public String kind() {
        return "stalls";
    }

    @Override
    public String label() {
        return "摊位 · Stalls";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.MARKET_MANAGER, Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("marketCode", "市场编号 · Market", "NM371502001"),
                required("stallNumber", "摊位号 · Stall number", "A-001"),
                required("zone", "经营区 · VEGETABLE, MEAT, AQUATIC or DRY_GOODS", "VEGETABLE"),
                required("merchantName", "商户名称(营业执照)· Licensed name of the merchant", "样例商户00000"),
                required("signboardUnified", "牌匾是否统一制作 · Unified signboard, true or false", "true"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var regions = Reach.marketRegions(entities, actor);
        var upsert = Upsert.into("stall")
                .once("id", "uuid")
                .key("market_code", "varchar")
                .key("stall_number", "varchar")
                .once("region_code", "varchar")
                .column("zone", "varchar")
                .column("merchant_name", "varchar")
                .column("signboard_unified", "boolean")
                .versioned();
        return new TableRun(entities, upsert, null, row -> {
            var market = row.reference("marketCode", regions.keySet());
            return new Object[] {
                Ids.next(now),
                market,
                row.text("stallNumber", 32),
                regions.get(market),
                row.oneOf("zone", Zone.class),
                row.text("merchantName", 100),
                row.bool("signboardUnified")
            };
        });
    }
}
