package city.minsheng.insurance.person;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Imports {@code insured-persons.csv}: what is personal is sealed before it reaches the database. */
@ApplicationScoped
class InsuredPersonImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Inject
    Vault vault;

    @Override
    public String kind() {
        return "insured-persons";
    }

    @Override
    public String label() {
        return "参保人 · Insured persons";
    }

    @Override
    public Set<String> roles() {
        return Set.of(COUNTY_OFFICER, ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("residentId", "公民身份号码 · Resident ID", "34052419800101001X"),
                Column.required("name", "姓名 · Name", "样例参保人"),
                Column.optional("phone", "电话 · Phone", "13800138000"),
                Column.required("regionCode", "参保地行政区划代码 · Region of the insurance", "371502101000"),
                Column.required("scheme", "险种 · Scheme: EMPLOYEE (310), RESIDENT (390)", "RESIDENT"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("insured_person")
                .once("id", "uuid")
                .key("resident_id_index", "varchar")
                .companion("resident_id_sealed", "varchar")
                .companion("name_sealed", "varchar")
                .companion("phone_sealed", "varchar")
                .column("content_index", "varchar")
                .column("scheme", "varchar")
                .column("region_code", "varchar")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> values(row, actor, now));
    }

    private Object[] values(Row row, Actor actor, Instant now) {
        var residentId = row.residentId("residentId");
        var name = row.text("name", 50);
        var phone = row.text("phone", 32);
        return new Object[] {
            Ids.next(now),
            vault.index(residentId),
            vault.seal(residentId),
            vault.seal(name),
            vault.seal(phone),
            vault.index(name + "\n" + phone),
            row.oneOf("scheme", Scheme.class),
            row.region("regionCode", regions, actor)
        };
    }
}
