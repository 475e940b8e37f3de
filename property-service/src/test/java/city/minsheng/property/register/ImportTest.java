package city.minsheng.property.register;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.importFile;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportTest {
    static final String HEAD =
            "code,name,regionCode,kind,buildings,households,floorAreaSquareMetres,builtYear,serviceMode,"
                    + "companyUscc,mediationRoomSquareMetres\n";

    @Inject
    EntityManager entities;

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void importing_the_same_file_twice_changes_nothing() {
        for (var kind : List.of("communities", "committee-members", "cable-sites", "hotline-cases")) {
            importFile(ADMINISTRATOR, kind, Sample.file(kind), "")
                    .statusCode(200)
                    .body("created", equalTo(0))
                    .body("updated", equalTo(0))
                    .body("refused", equalTo(0))
                    .body("stored", equalTo(true));
        }
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_stored() {
        var csv = HEAD
                + "X1,好小区,371525001042,OLD,1,1,1,1999,NONE,,\n"
                + "X2,,371525001042,OLD,1,1,1,1999,NONE,,\n"
                + "X3,坏小区,999999999999,VILLA,-1,x,1,1999,NONE,91350100M000100Y4Z,\n"
                + "X1,又一个,371525001042,OLD,1,1,1,1999,NONE,,\n"
                + "X5,少一列\n";
        importFile(ADMINISTRATOR, "communities", csv, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import.refused"))
                .body("read", equalTo(5))
                .body("refused", equalTo(4))
                .body("created", equalTo(0))
                .body("stored", equalTo(false))
                .body("errors.findAll { it.line == 3 }.code", contains("required"))
                .body(
                        "errors.findAll { it.line == 4 }.code",
                        contains("unknown-reference", "region-unknown", "not-one-of", "out-of-range", "not-an-integer"))
                .body("errors.findAll { it.line == 5 }.code", contains("duplicate-row"))
                .body("errors.findAll { it.line == 6 }.code", hasItem("field-count"));
        given().get("/api/v1/communities/X1").then().statusCode(404).body("code", equalTo("community.missing"));
    }

    @Test
    void a_dry_run_tells_everything_and_stores_nothing() {
        var csv = HEAD + "DRY1,试算小区,371525001042,OLD,1,1,1,1999,NONE,,\nDRY2,,371525001042,OLD,1,1,1,1999,NONE,,\n";
        importFile(ADMINISTRATOR, "communities", csv, "?dryRun=true&partial=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("stored", equalTo(false));
        given().get("/api/v1/communities/DRY1").then().statusCode(404);
    }

    @Test
    void asked_to_it_leaves_out_the_bad_rows() {
        var csv = HEAD + "PART1,好小区,371525001042,OLD,1,1,1,1999,NONE,,\nPART2,,371525001042,OLD,1,1,1,1999,NONE,,\n";
        importFile(COUNTY_A, "communities", csv, "?partial=true")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("stored", equalTo(true));
        given().get("/api/v1/communities/PART1").then().statusCode(200).body("serviceModeLabel", equalTo("无物业"));
        remove("PART1");
    }

    @Test
    void a_file_of_gb18030_is_read_as_well_as_one_with_a_byte_order_mark() {
        var csv = HEAD + "GB1,冠州印象㐂小区,371525001042,OLD,1,1,1,1999,NONE,,\n";
        for (var bytes :
                List.of(csv.getBytes(Charset.forName("GB18030")), ("\ufeff" + csv).getBytes(StandardCharsets.UTF_8))) {
            ADMINISTRATOR
                    .call()
                    .contentType("text/csv")
                    .body(bytes)
                    .post("/api/v1/imports/communities")
                    .then()
                    .statusCode(200)
                    .body("read", equalTo(1));
            given().get("/api/v1/communities/GB1").then().body("name", equalTo("冠州印象㐂小区"));
        }
        remove("GB1");
    }

    @Test
    void a_form_with_a_file_is_taken_too() {
        ADMINISTRATOR
                .call()
                .multiPart(
                        "file",
                        "property-companies.csv",
                        Sample.file("property-companies").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/v1/imports/property-companies")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(28));
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        importFile(ADMINISTRATOR, "communities", "", "").statusCode(422).body("code", equalTo("import.empty"));
        importFile(ADMINISTRATOR, "communities", "a,b\n1,2\n", "")
                .statusCode(422)
                .body("code", equalTo("import.heading"));
        ADMINISTRATOR
                .call()
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xff, (byte) 0xff, 0, 1, 2})
                .post("/api/v1/imports/communities")
                .then()
                .statusCode(422)
                .body("code", equalTo("import.not-csv"));
        importFile(ADMINISTRATOR, "nonsense", "a\n", "").statusCode(404).body("code", equalTo("import.kind-unknown"));
    }

    @Test
    void only_the_roles_of_a_kind_may_import_it_and_each_in_his_region() {
        importFile(OWNER_A, "communities", HEAD, "").statusCode(403).body("code", equalTo("forbidden"));
        given().contentType("text/csv")
                .body(HEAD)
                .post("/api/v1/imports/communities")
                .then()
                .statusCode(401);
        var theirs = HEAD + "GX0001,抢来的小区,371502001001,OLD,1,1,1,1999,NONE,,\n";
        importFile(COUNTY_B, "communities", theirs, "").statusCode(422).body("errors.code", contains("elsewhere"));
        var there = HEAD + "B1,别县小区,371525001042,OLD,1,1,1,1999,NONE,,\n";
        importFile(COUNTY_B, "communities", there, "")
                .statusCode(422)
                .body("errors.code", contains("region-out-of-scope"));
        var members = "communityCode,electedOn,memberName,role,partyMember\nGX0009,2022-06-17,某人,MEMBER,true\n";
        importFile(COUNTY_B, "committee-members", members, "")
                .statusCode(422)
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void a_withdrawn_region_becomes_its_successor() {
        var csv = HEAD + "CP1,茌平小区,371523000000,OLD,1,1,1,1999,NONE,,\n";
        importFile(ADMINISTRATOR, "communities", csv, "").statusCode(200);
        given().get("/api/v1/communities/CP1").then().body("regionCode", equalTo("371503000000"));
        remove("CP1");
    }

    @Test
    void personal_names_are_not_readable_in_the_database() {
        var names = entities.createNativeQuery(
                        "select count(*) from committee_member where name_sealed like '%样例%' or name_index like '%样例%'")
                .getSingleResult();
        assertThat(names).isEqualTo(0L);
    }

    @Test
    void another_company_ends_the_contract_and_takes_over_what_is_open() {
        var row = HEAD + "CON1,换物业小区,371525001042,OLD,1,1,1,1999,PROFESSIONAL,";
        importFile(ADMINISTRATOR, "communities", row + Sample.COMPANY_A + ",\n", "")
                .statusCode(200);
        var id = OWNER_A.call("{\"communityCode\": \"CON1\", \"description\": \"x\"}")
                .post("/api/v1/service-requests")
                .then()
                .statusCode(201)
                .body("companyUscc", equalTo(Sample.COMPANY_A))
                .extract()
                .<String>path("id");
        importFile(ADMINISTRATOR, "communities", row + Sample.COMPANY_B + ",\n", "")
                .statusCode(200)
                .body("updated", equalTo(1));
        Sample.STAFF_A.call().get("/api/v1/service-requests/" + id).then().statusCode(404);
        Sample.STAFF_B.call().get("/api/v1/service-requests/" + id).then().statusCode(200);
        importFile(ADMINISTRATOR, "communities", row + ",\n", "")
                .statusCode(200)
                .body("updated", equalTo(1));
        OWNER_A.call("{}")
                .post("/api/v1/service-requests/" + id + "/cancel")
                .then()
                .statusCode(200);
        remove("CON1");
    }

    @Test
    void a_template_and_the_roles_can_be_fetched() {
        given().get("/api/v1/imports/communities/template")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith(HEAD));
        given().get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("kind", hasItem("cable-sites"))
                .body("find { it.kind == 'communities' }.roles", contains("ADMIN", "CITY_OFFICER", "COUNTY_OFFICER"));
    }

    /** The register is shared by all tests, and the application role cannot delete. */
    static void remove(String code) {
        try (var owner = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var sql = owner.createStatement()) {
            sql.execute("delete from notice_attempt where delivery_id in (select d.id from notice_delivery d "
                    + "join notice n on n.id = d.notice_id where n.community_code = '" + code + "')");
            sql.execute("delete from notice_delivery where notice_id in (select id from notice "
                    + "where community_code = '" + code + "')");
            sql.execute("delete from notice where community_code = '" + code + "'");
            for (var table : List.of(
                    "service_request_dispatch", "service_request_step", "service_request_clock", "escalation")) {
                sql.execute("delete from " + table + " where request_id in (select id from service_request "
                        + "where community_code = '" + code + "')");
            }
            for (var table : List.of("service_request", "service_contract")) {
                sql.execute("delete from " + table + " where community_code = '" + code + "'");
            }
            sql.execute("delete from community where code = '" + code + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
