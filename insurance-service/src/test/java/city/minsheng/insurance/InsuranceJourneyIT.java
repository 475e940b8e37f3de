package city.minsheng.insurance;

import static city.minsheng.common.testing.PackagedResource.ask;
import static city.minsheng.common.testing.PackagedResource.clock;
import static city.minsheng.insurance.testing.Town.DAUGHTER;
import static city.minsheng.insurance.testing.Town.OFFICER;
import static city.minsheng.insurance.testing.Town.REVIEWER;
import static city.minsheng.insurance.testing.Town.VILLAGE_CLERK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the imported stations to the active filing, in the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class InsuranceJourneyIT {
    @BeforeEach
    void goToAYearWithACalendar() {
        clock("2022-11-10T10:00:00+08:00");
        Town.stations();
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
    }

    @Test
    void a_filing_goes_from_correction_to_active_and_every_step_is_audited() {
        var id = Filing.of(Town.insured())
                .handing("IDENTITY_DOCUMENT", "AGENT_IDENTITY_DOCUMENT")
                .filed();
        DAUGHTER.call()
                .get("/api/v1/cases/" + id)
                .then()
                .body("number", matchesPattern("YB-20221110-[0-9]{4,}"))
                .body("clocks.dueOn", contains("2022-11-15", "2022-11-24"))
                .body("principal.name", equalTo("李*"))
                .body("agent.phone", equalTo("139****5678"));
        Filing.act(VILLAGE_CLERK, id, "request-correction", "{\"faults\": [], \"comment\": \"请一次补齐\"}")
                .statusCode(200)
                .body("notices.material", containsInAnyOrder("FILING_FORM", "RESIDENCE_PROOF"));
        Filing.act(DAUGHTER, id, "supplement", "{\"handedIn\": [\"FILING_FORM\"], \"promised\": [\"RESIDENCE_PROOF\"]}")
                .statusCode(200);
        Filing.act(VILLAGE_CLERK, id, "accept", "{\"comment\": \"容缺受理\"}")
                .statusCode(200)
                .body("statusLabel", equalTo("容缺受理"));
        Filing.act(DAUGHTER, id, "supply-proof", "{\"comment\": \"居住证已上传\"}").statusCode(200);
        Filing.act(REVIEWER, id, "approve", "{\"comment\": \"符合备案条件\"}")
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"));
        DAUGHTER.call()
                .get(Filing.PATH + "/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("destinationName", equalTo("山东省青岛市"));
        assertThat(ask("select action from audit_entry where kind = 'case' and object_id = '" + id + "' order by id"))
                .containsExactly("SUBMIT", "REQUEST_CORRECTION", "SUPPLEMENT", "ACCEPT", "SUPPLY_PROOF", "APPROVE");
        for (var kind : List.of("case", "filing")) {
            var hashes =
                    ask("select after_hash from audit_entry where kind = '" + kind + "' and object_id = '" + id + "'");
            assertThat(hashes).hasSizeGreaterThan(1).doesNotHaveDuplicates().doesNotContainNull();
        }
    }

    @Test
    void personal_data_is_sealed_in_the_database_and_opened_for_a_reason() {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        var stored = String.join("\n", ask("select c::text from insurance_case c"))
                + String.join("\n", ask("select p::text from insured_person p"));
        assertThat(stored).contains("t1:").doesNotContain(number, "李父", "李示例", Filing.AGENT_ID, "13912345678");
        VILLAGE_CLERK
                .call()
                .queryParam("reason", "电话核实居住地")
                .get("/api/v1/cases/" + id + "/people")
                .then()
                .statusCode(200)
                .body("principal.residentId", equalTo(number))
                .body("principal.name", equalTo("李父"))
                .body("agent.phone", equalTo("13912345678"));
        assertThat(ask("select reason from audit_entry where action = 'READ' and object_id = '" + id + "'"))
                .containsExactly("电话核实居住地");
    }

    @Test
    void a_person_is_linked_and_files_for_himself() {
        var number = Town.insured();
        var father = TestUser.of("father-" + number, "RESIDENT");
        VILLAGE_CLERK
                .call("{\"residentId\": \"%s\", \"name\": \"李父\", \"person\": \"%s\"}"
                        .formatted(number, father.person()))
                .post("/api/v1/insured-persons/links")
                .then()
                .statusCode(201);
        father.call("""
                        {"reason": "RETIREE_RESETTLED", "destination": {"regionCode": "370200", "name": "青岛"},
                         "startDate": "2022-11-01", "handedIn": ["IDENTITY_DOCUMENT", "FILING_FORM", "RESIDENCE_PROOF"]}
                        """).post(Filing.PATH).then().statusCode(201).body("case.stationCode", equalTo("YBV"));
        assertThat(ask("select after_hash from audit_entry where kind = 'person-link'"))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void refusals_are_told_in_the_language_of_the_caller() {
        var filing = Filing.of(Town.insured());
        var bad = filing.json().replace(Filing.AGENT_ID, "110105194912310021");
        DAUGHTER.call(bad)
                .post(Filing.PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/agent/residentId"))
                .body("errors.message", hasItems("公民身份号码不正确"));
        DAUGHTER.call(bad)
                .header("Accept-Language", "en")
                .post(Filing.PATH)
                .then()
                .body("errors.message", hasItems("Not a valid resident identity number"));
        var id = filing.filed();
        Filing.act(Town.OTHER_TOWNS_CLERK, id, "accept", "{}").statusCode(404).body("code", equalTo("case.missing"));
        Filing.act(DAUGHTER, id, "accept", "{}").statusCode(403);
        Filing.act(REVIEWER, id, "approve", "{}").statusCode(409).body("title", equalTo("状态冲突"));
        Filing.of(Town.residentId()).by(DAUGHTER).statusCode(422).body("code", equalTo("principal.unknown"));
    }

    @Test
    void the_nearest_station_is_found_and_a_file_of_gb18030_is_read() {
        given().get("/api/v1/stations/nearest?item=OUT_OF_AREA_LONG_TERM&latitude=36.40&longitude=115.80")
                .then()
                .statusCode(200)
                .body("items[0].station.code", equalTo("YBV"))
                .body("items[0].distanceMetres", equalTo(0));
        var csv = """
                code,name,level,regionCode,parentCode,latitude,longitude,phone
                YBO,堂邑镇㐂医保工作站,TOWN,371502102000,YBD,36.55,115.75,0635-3
                """;
        OFFICER.call()
                .contentType("text/csv")
                .body(csv.getBytes(Charset.forName("GB18030")))
                .post("/api/v1/imports/workstations")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        given().get("/api/v1/stations/YBO").then().body("station.name", equalTo("堂邑镇㐂医保工作站"));
        given().get("/api/v1/service-items").then().statusCode(200).body("items.size()", equalTo(itemsStored()));
    }

    private static int itemsStored() {
        return Integer.parseInt(ask("select count(*) from service_item").getFirst());
    }

    @Test
    void the_sample_gives_the_figures_of_the_article() throws IOException {
        PackagedResource.run("truncate workstation, insured_person, insurance_case cascade");
        Town.importing("workstations", Town.sample("workstations.csv")).statusCode(200);
        Town.importing("insured-persons", Town.sample("insured-persons.csv")).statusCode(200);
        var answer = OFFICER.call().get("/api/v1/statistics/overview?asOf=2022-09-24");
        var json = new ObjectMapper();
        assertThat(json.readTree(answer.asString())).isEqualTo(json.readTree(Town.sample("expected.json")));
        OFFICER.call()
                .get("/api/v1/statistics/finished-at-village?from=2022-01-01&to=2022-12-31")
                .then()
                .statusCode(200)
                .body("overall.denominator", equalTo(0));
        PackagedResource.run("truncate workstation, insured_person, insurance_case cascade");
    }
}
