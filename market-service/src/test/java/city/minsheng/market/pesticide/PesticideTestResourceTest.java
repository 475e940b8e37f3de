package city.minsheng.market.pesticide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PesticideTestResourceTest extends Scene {
    private static final String PATH = "/api/v1/pesticide-tests";

    private static String body(String market, String stall, String at, String rate) {
        return """
                {"marketCode": "%s", "stallNumber": "%s", "sampledAt": "%s", "produce": "菠菜",
                 "inhibitionRatePercent": "%s"}
                """.formatted(market, stall, at, rate);
    }

    private static String good() {
        return body(MARKET, "A-001", "2022-09-22T06:48:00+08:00", "50.0");
    }

    @Test
    void a_recorded_test_waits_for_a_second_person() {
        INSPECTOR
                .call(good())
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", equalTo("\"0\""))
                .body("inhibitionRatePercent", equalTo("50.00"))
                .body("verdict", equalTo("POSITIVE"))
                .body("verdictLabel", equalTo("阳性"))
                .body("sampledAt", equalTo("2022-09-22T06:48:00+08:00"))
                .body("status", equalTo("TESTED"))
                .body("allowedActions", contains("INVALIDATE"))
                .body("steps.status", contains("TESTED"));
        INSPECTOR.call(good()).post(PATH).then().statusCode(409).body("code", equalTo("duplicate"));
    }

    @ParameterizedTest
    @CsvSource({
        "NM371502001, A-001, 2022-09-23T06:00:00+08:00, 5.8, 422, pesticide-test.sampled-at",
        "NM371502001, A-001, 2022-09-22T08:30:00.001+08:00, 5.8, 422, pesticide-test.sampled-at",
        "NM371502001, A-001, 1999-01-01T06:00:00+08:00, 5.8, 422, pesticide-test.sampled-at",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, 100.01, 422, pesticide-test.rate",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, -100.01, 422, pesticide-test.rate",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, 1e9, 400, invalid",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, NaN, 400, invalid",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, 49.995, 400, invalid",
        "NM371502001, A-001, 2022-09-22T06:00:00+08:00, 1000000000, 400, invalid",
        "NM371502001, A-001, yesterday, 5.8, 400, unreadable",
        "NM371502001, Z-001, 2022-09-22T06:00:00+08:00, 5.8, 422, pesticide-test.stall-unknown",
        "NM0, A-001, 2022-09-22T06:00:00+08:00, 5.8, 404, market.missing"
    })
    void bad_input_is_refused(String market, String stall, String at, String rate, int status, String code) {
        INSPECTOR
                .call(body(market, stall, at, rate))
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertThat(count("select count(*) from pesticide_test")).isZero();
    }

    @Test
    void a_market_out_of_reach_is_not_there() {
        for (var user : List.of(NEIGHBOUR, OTHER_MANAGER)) {
            user.call(good()).post(PATH).then().statusCode(404).body("code", equalTo("market.missing"));
        }
    }

    @Test
    void only_inspectors_and_managers_record_and_verify() {
        var id = post(INSPECTOR, PATH, good(), 201);
        for (var user : List.of(CITIZEN, AGENCY, AUDITING, OFFICER, ADMINISTRATOR)) {
            user.call(good()).post(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
            user.call("{}").post(PATH + "/" + id + "/verify").then().statusCode(403);
            user.call("{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/invalidate")
                    .then()
                    .statusCode(403);
        }
        MANAGER.call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/invalidate")
                .then()
                .statusCode(403);
        for (var user : List.of(CITIZEN, AGENCY)) {
            user.call().get(PATH).then().statusCode(403);
            user.call().get(PATH + "/" + id).then().statusCode(403);
        }
        given().get(PATH).then().statusCode(401);
        given().get(PATH + "/" + id).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(401);
    }

    @Test
    void another_person_verifies_and_the_tester_cannot() {
        var id = post(INSPECTOR, PATH, good(), 201);
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(403)
                .body("code", equalTo("pesticide-test.own-test"))
                .body("allowedActions", contains("INVALIDATE"));
        MANAGER.call("{\"comment\": \"已核对读数\"}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("VERIFIED"))
                .body("allowedActions", empty())
                .body("steps.reason", hasItem("已核对读数"));
        COLLEAGUE
                .call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("pesticide-test.move"))
                .body("allowedActions", contains("INVALIDATE"));
        assertThat(count("select count(*) from audit_entry where kind = 'pesticide-test' and object_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void what_is_invalidated_stays_so() {
        var id = post(INSPECTOR, PATH, good(), 201);
        INSPECTOR.call("{}").post(PATH + "/" + id + "/invalidate").then().statusCode(400);
        INSPECTOR
                .call("{\"reason\": \"试剂过期\"}")
                .post(PATH + "/" + id + "/invalidate")
                .then()
                .statusCode(200)
                .body("status", equalTo("INVALIDATED"))
                .body("verdict", equalTo("POSITIVE"))
                .body("allowedActions", empty());
        for (var verb : List.of("verify", "invalidate")) {
            COLLEAGUE
                    .call(verb.equals("verify") ? "{}" : "{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("pesticide-test.move"));
        }
    }

    @Test
    void who_may_not_see_a_test_finds_none() {
        var id = post(INSPECTOR, PATH, good(), 201);
        for (var user : List.of(NEIGHBOUR, OTHER_MANAGER)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("pesticide-test.missing"));
            user.call("{}").post(PATH + "/" + id + "/verify").then().statusCode(404);
            user.call().get(PATH).then().statusCode(200).body("items", empty());
        }
        for (var user : List.of(MANAGER, OFFICER, AUDITING, ADMINISTRATOR)) {
            user.call().get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id));
        }
        INSPECTOR
                .call()
                .get(PATH + "/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        INSPECTOR.call().get(PATH + "/x").then().statusCode(404);
    }

    @Test
    void the_list_can_be_narrowed_down() {
        testsOfTheDay();
        INSPECTOR.call().get(PATH).then().body("items", hasSize(3)).body("items[0].steps", nullValue());
        INSPECTOR.call().get(PATH + "?verdict=POSITIVE").then().body("items.produce", contains("韭菜"));
        INSPECTOR.call().get(PATH + "?day=2022-09-21").then().body("items", empty());
        INSPECTOR
                .call()
                .get(PATH + "?day=2022-09-22&status=TESTED&market=" + MARKET)
                .then()
                .body("items.stallNumber", containsInAnyOrder("A-001", "A-001", "B-002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"day=2022-02-30", "day=%2B99999-01-01", "verdict=MAYBE", "status=DONE", "limit=0", "cursor=x"})
    void a_filter_that_means_nothing_is_refused(String query) {
        INSPECTOR.call().get(PATH + "?" + query).then().statusCode(400);
    }
}
