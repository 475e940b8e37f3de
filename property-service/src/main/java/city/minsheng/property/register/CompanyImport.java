package city.minsheng.property.register;

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

/** Property companies (物业服务企业), by their USCC. */
@Singleton
class CompanyImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Override
    public String kind() {
        return "property-companies";
    }

    @Override
    public String label() {
        return "物业服务企业 · Property companies";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("uscc", "统一社会信用代码 · Unified social credit code", "9137152500003Q6R78"),
                required("name", "企业名称 · Name", "冠县民生物业服务有限公司"),
                required("regionCode", "行政区划代码 · Region", "371525000000"),
                required("stars", "星级,1 到 5 · Stars, 1 to 5", "5"),
                optional("partyBranchName", "党支部名称 · Party branch", "民生物业党支部"),
                required("partyMembers", "党员人数 · Party members", "20"),
                optional("contactPhone", "联系电话 · Phone", "0635-5200000"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("property_company")
                .once("id", "uuid")
                .key("uscc", "varchar")
                .column("name", "varchar")
                .column("region_code", "varchar")
                .column("stars", "int")
                .column("party_branch_name", "varchar")
                .column("party_members", "int")
                .column("contact_phone", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> new Object[] {
            Ids.next(now),
            row.uscc("uscc"),
            row.text("name", 100),
            row.region("regionCode", regions, actor),
            row.integer("stars", 1, 5),
            row.text("partyBranchName", 100),
            row.integer("partyMembers", 0, 1_000_000),
            row.text("contactPhone", 20)
        });
    }
}
