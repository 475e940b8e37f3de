package city.minsheng.property.register;

import static city.minsheng.common.imports.Column.optional;
import static city.minsheng.common.imports.Column.required;

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
import city.minsheng.common.region.Regions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Communities (小区), by their code; the column {@code companyUscc} opens and ends contracts. */
@Singleton
class CommunityImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Inject
    TakeOver requests;

    @Override
    public String kind() {
        return "communities";
    }

    @Override
    public String label() {
        return "小区 · Communities";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("code", "小区编号 · Code", "GX0001"),
                required("name", "小区名称 · Name", "清泉中学家属院"),
                required("regionCode", "行政区划代码 · Region", "371525001042"),
                required("kind", "类型 · OLD, RELOCATION or COMMERCIAL", "OLD"),
                required("buildings", "楼栋数 · Buildings", "11"),
                required("households", "户数 · Households", "539"),
                required("floorAreaSquareMetres", "建筑面积,平方米 · Floor area, m²", "44198"),
                optional("builtYear", "建成年份 · Year of construction", "1999"),
                required("serviceMode", "服务模式 · PROFESSIONAL, TRUSTEESHIP, GUIDANCE, SELF or NONE", "TRUSTEESHIP"),
                optional("companyUscc", "服务企业信用代码 · Serving company", "9137152500004HX5XF"),
                optional("mediationRoomSquareMetres", "调解室面积,平方米 · Mediation room, m²", "10"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var companies = KnownKeys.of(entities, "select uscc from property_company");
        var upsert = Upsert.into("community")
                .once("id", "uuid")
                .key("code", "varchar")
                .column("name", "varchar")
                .column("region_code", "varchar")
                .column("kind", "varchar")
                .column("buildings", "int")
                .column("households", "int")
                .column("floor_area", "bigint")
                .column("built_year", "int")
                .column("service_mode", "varchar")
                .column("mediation_room", "int")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        var contracts = new ContractChanges(entities, requests, now);
        var table = new TableRun(entities, upsert, actor.region(), row -> {
            var code = row.text("code", 32);
            contracts.wish(code, row.reference("companyUscc", companies), row);
            return new Object[] {
                Ids.next(now),
                code,
                row.text("name", 100),
                row.region("regionCode", regions, actor),
                row.oneOf("kind", CommunityKind.class),
                row.integer("buildings", 0, 10_000),
                row.integer("households", 0, 1_000_000),
                row.integer("floorAreaSquareMetres", 0, 1_000_000_000),
                row.integer("builtYear", 1900, 2100),
                row.oneOf("serviceMode", ServiceMode.class),
                row.integer("mediationRoomSquareMetres", 0, 100_000)
            };
        });
        return new CommunityRun(table, contracts);
    }
}
