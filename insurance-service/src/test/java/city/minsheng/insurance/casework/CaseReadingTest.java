package city.minsheng.insurance.casework;

import static city.minsheng.insurance.testing.Town.DAUGHTER;
import static city.minsheng.insurance.testing.Town.OTHER_COUNTYS_REVIEWER;
import static city.minsheng.insurance.testing.Town.OTHER_TOWNS_CLERK;
import static city.minsheng.insurance.testing.Town.REVIEWER;
import static city.minsheng.insurance.testing.Town.STRANGER;
import static city.minsheng.insurance.testing.Town.TOWN_CLERK;
import static city.minsheng.insurance.testing.Town.VILLAGE_CLERK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CaseReadingTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void stop() {
        Town.stations();
        clock.stopAt(Instant.parse("2022-11-10T02:00:00Z"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.followWall();
    }

    @Test
    void agent_and_linked_principal_see_it_and_nobody_else() {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        var father = TestUser.of("father-" + number, "RESIDENT");
        read(father, id, 404);
        VILLAGE_CLERK
                .call("{\"residentId\": \"%s\", \"name\": \"李父\", \"person\": \"%s\"}"
                        .formatted(number, father.person()))
                .post("/api/v1/insured-persons/links")
                .then()
                .statusCode(201);
        read(father, id, 200);
        father.call().get("/api/v1/cases/mine").then().body("items.id", hasItem(id));
        read(DAUGHTER, id, 200);
        read(VILLAGE_CLERK, id, 200);
        read(TOWN_CLERK, id, 200);
        read(REVIEWER, id, 200);
        for (var other : List.of(STRANGER, OTHER_TOWNS_CLERK, OTHER_COUNTYS_REVIEWER)) {
            read(other, id, 404);
        }
        given().get("/api/v1/cases/" + id).then().statusCode(401).body("code", equalTo("anonymous"));
        Town.OFFICER.call().get("/api/v1/cases/" + id).then().statusCode(403);
    }

    @Test
    void everything_personal_is_masked_and_the_tag_follows_the_version() {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        var answer = read(DAUGHTER, id, 200)
                .body("principal.name", equalTo("李*"))
                .body("principal.residentId", containsString("********"))
                .body("principal.schemeCode", equalTo("390"))
                .body("agent.name", equalTo("李**"))
                .body("agent.phone", equalTo("139****5678"))
                .body("agent.relationLabel", equalTo("子女"))
                .extract();
        assertThat(answer.asString()).doesNotContain(number, "李示例", "李父", "13912345678", Filing.AGENT_ID);
        DAUGHTER.call()
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/cases/" + id)
                .then()
                .statusCode(304);
        Filing.act(VILLAGE_CLERK, id, "accept", "{}");
        DAUGHTER.call()
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/cases/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void staff_reveals_the_people_with_a_reason_and_is_recorded() throws SQLException {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        VILLAGE_CLERK
                .call()
                .queryParam("reason", "电话核实居住地")
                .get("/api/v1/cases/" + id + "/people")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("principal.residentId", equalTo(number))
                .body("principal.name", equalTo("李父"))
                .body("agent.residentId", equalTo(Filing.AGENT_ID))
                .body("agent.phone", equalTo("13912345678"));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select subject, reason from audit_entry where action = 'READ' and kind = 'case' and object_id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("subject-village-clerk");
                assertThat(rows.getString(2)).isEqualTo("电话核实居住地");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void nothing_is_revealed_without_a_reason_or_to_others() {
        var id = Filing.of(Town.insured()).filed();
        var path = "/api/v1/cases/" + id + "/people";
        for (var reason : List.of("", " ", "x".repeat(201))) {
            VILLAGE_CLERK
                    .call()
                    .queryParam("reason", reason)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter.invalid"));
        }
        VILLAGE_CLERK.call().get(path).then().statusCode(400);
        OTHER_TOWNS_CLERK.call().get(path + "?reason=x").then().statusCode(404);
        DAUGHTER.call().get(path + "?reason=x").then().statusCode(403);
        given().get(path + "?reason=x").then().statusCode(401);
    }

    @Test
    void no_name_number_or_phone_of_an_agent_is_readable_in_the_database() throws SQLException {
        Filing.of(Town.insured()).filed();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select c::text from insurance_case c")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("李示例", Filing.AGENT_ID, "13912345678");
            }
        }
    }

    @Test
    void staff_lists_its_region_by_status_and_item() {
        var submitted = Filing.of(Town.insured()).filed();
        var accepted = Filing.of(Town.insured()).filed();
        Filing.act(VILLAGE_CLERK, accepted, "accept", "{}").statusCode(200);
        var elsewhere = Filing.of(Town.insured()).at("YBO").filed();
        VILLAGE_CLERK
                .call()
                .get("/api/v1/cases?status=SUBMITTED&item=OUT_OF_AREA_LONG_TERM&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(submitted))
                .body("items.id", not(hasItem(accepted)))
                .body("items.id", not(hasItem(elsewhere)))
                .body("items.status", everyItem(equalTo("SUBMITTED")))
                .body("items[0].statusLabel", equalTo("已提交"));
        OTHER_TOWNS_CLERK.call().get("/api/v1/cases").then().body("items.id", hasItem(elsewhere));
        REVIEWER.call().get("/api/v1/cases?limit=100").then().body("items.id", hasItem(elsewhere));
        VILLAGE_CLERK.call().get("/api/v1/cases?item=SPECIAL_DRUG").then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=OPEN", "item=NOTHING", "limit=0"})
    void a_bad_filter_is_refused(String query) {
        VILLAGE_CLERK
                .call()
                .get("/api/v1/cases?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
    }

    @Test
    void a_list_is_refused_to_the_wrong_role() {
        DAUGHTER.call().get("/api/v1/cases").then().statusCode(403);
        VILLAGE_CLERK.call().get("/api/v1/cases/mine").then().statusCode(403);
        given().get("/api/v1/cases").then().statusCode(401);
        given().get("/api/v1/cases/mine").then().statusCode(401);
    }

    @Test
    void the_pages_hold_every_case_of_mine_once_newest_first() {
        var filer = TestUser.of("filer-" + UUID.randomUUID(), "RESIDENT");
        var filed = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            clock.stopAt(Instant.parse("2022-11-10T02:00:00Z").plusSeconds(i));
            filed.addFirst(Filing.of(Town.insured())
                    .by(filer)
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        var seen = new ArrayList<String>();
        String next = "/insurance/api/v1/cases/mine?limit=2";
        while (next != null) {
            var answer = filer.call().basePath("").get(next);
            answer.then().statusCode(200);
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            var link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).isEqualTo(filed);
        filer.call().get("/api/v1/cases/mine?status=WITHDRAWN").then().body("items.size()", equalTo(0));
    }

    private static io.restassured.response.ValidatableResponse read(TestUser user, String id, int status) {
        return user.call().get("/api/v1/cases/" + id).then().statusCode(status);
    }
}
