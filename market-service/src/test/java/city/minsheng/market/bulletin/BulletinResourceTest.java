package city.minsheng.market.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class BulletinResourceTest extends Scene {
    private static final String PATH = "/api/v1/bulletins";
    private static final String PUBLIC = "/api/v1/markets/" + MARKET + "/bulletins/" + DAY;
    private static final String OPENING = "{\"marketCode\": \"" + MARKET + "\", \"day\": \"" + DAY + "\"}";

    private static String opened() {
        return post(MANAGER, PATH, OPENING, 201);
    }

    private static String published() {
        testsOfTheDay();
        var id = opened();
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        return post(MANAGER, PATH + "/" + id + "/publish", "{}", 200);
    }

    @Test
    void a_day_is_opened_verified_in_one_call_and_published() {
        testsOfTheDay();
        var open = MANAGER.call(OPENING).post(PATH);
        open.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("OPEN"))
                .body("edition", equalTo(1))
                .body("unverifiedTests", equalTo(3))
                .body("allowedActions", contains("VERIFY"));
        String id = open.path("id");
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETE"))
                .body("unverifiedTests", equalTo(0))
                .body("verifiedTests", equalTo(3))
                .body("allowedActions", contains("PUBLISH"));
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedTests", equalTo(3))
                .body("publishedAt", equalTo("2022-09-22T08:30:00+08:00"))
                .body("allowedActions", contains("CORRECT"))
                .body("steps.status", contains("OPEN", "COMPLETE", "PUBLISHED"));
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests?status=PUBLISHED&verdict=POSITIVE")
                .then()
                .body("items.size()", equalTo(1));
        assertThat(count("select count(*) from audit_entry where kind = 'bulletin'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from audit_entry where kind = 'pesticide-test'"))
                .isEqualTo(6);
    }

    @Test
    void everybody_reads_it_and_nobody_reads_a_name_in_it() throws Exception {
        published();
        var answer = given().get(PUBLIC);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("Access-Control-Allow-Origin", "*")
                .body("content.marketName", equalTo("聊城交运大市场"))
                .body("content.day", equalTo(DAY))
                .body("content.edition", equalTo(1))
                .body("content.tests", equalTo(3))
                .body("content.positives", equalTo(1))
                .body("content.results.produce", contains("菠菜", "黄瓜", "韭菜"))
                .body("content.results.inhibitionRatePercent", contains("5.80", "49.90", "50.00"))
                .body("content.results.verdict", contains("NEGATIVE", "NEGATIVE", "POSITIVE"));
        var text = answer.asString();
        assertThat(text)
                .doesNotContain("样例商户")
                .doesNotContain(INSPECTOR.person().toString())
                .doesNotContain(MANAGER.person().toString());
        var content = text.substring(text.indexOf("\"content\":") + 10, text.length() - 1);
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        answer.then().body("hash", equalTo(hash));
        given().header("If-None-Match", answer.header("ETag"))
                .get(PUBLIC)
                .then()
                .statusCode(304);
        given().get(PATH + "?market=" + MARKET + "&day=" + DAY)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.hash", contains(hash))
                .body("items.positives", contains(1));
    }

    @Test
    void what_is_not_published_is_not_there_for_the_public() {
        testsOfTheDay();
        var id = opened();
        given().get(PUBLIC).then().statusCode(404).body("code", equalTo("bulletin.missing"));
        given().get(PATH).then().statusCode(200).body("items", empty());
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        given().get(PUBLIC).then().statusCode(404);
        given().get(PATH + "?day=" + DAY).then().body("items", empty());
    }

    @Test
    void the_tester_cannot_verify_his_day_and_nothing_of_it_is_stored() {
        testsOfTheDay();
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + MARKET + ",2022-09-22T06:00:00+08:00,茄子,A-001,1\n")
                .statusCode(200);
        var id = opened();
        for (var tester : List.of(INSPECTOR, COLLEAGUE)) {
            tester.call("{}")
                    .post(PATH + "/" + id + "/verify")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("pesticide-test.own-test"));
        }
        assertThat(count("select count(*) from pesticide_test where status = 'TESTED'"))
                .isEqualTo(4);
        MANAGER.call().get(PATH + "/" + id).then().body("status", equalTo("OPEN"));
    }

    @Test
    void a_day_without_a_valid_test_is_neither_verified_nor_published() {
        var id = opened();
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.no-tests"));
        testsOfTheDay();
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        List<String> tests = INSPECTOR.call().get("/api/v1/pesticide-tests").path("items.id");
        tests.forEach(test ->
                post(INSPECTOR, "/api/v1/pesticide-tests/" + test + "/invalidate", "{\"reason\": \"试剂过期\"}", 200));
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.no-tests"));
    }

    @Test
    void a_test_that_arrives_late_is_verified_before_the_day_is_published() {
        testsOfTheDay();
        var id = opened();
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.move"));
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.nothing-to-verify"))
                .body("allowedActions", contains("PUBLISH"));
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + MARKET + ",2022-09-22T08:00:00+08:00,茄子,A-001,1\n");
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.unverified-tests"))
                .body("allowedActions", contains("VERIFY"));
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        post(MANAGER, PATH + "/" + id + "/publish", "{}", 200);
        given().get(PUBLIC).then().body("content.tests", equalTo(4));
    }

    @Test
    void a_correction_is_a_second_edition_and_the_first_stays_readable_to_the_byte() {
        var first = published();
        var before = given().get(PUBLIC).asString();
        String positive =
                INSPECTOR.call().get("/api/v1/pesticide-tests?verdict=POSITIVE").path("items[0].id");
        post(INSPECTOR, "/api/v1/pesticide-tests/" + positive + "/invalidate", "{\"reason\": \"样品混淆\"}", 200);
        assertThat(given().get(PUBLIC).asString()).isEqualTo(before);

        MANAGER.call("{}").post(PATH + "/" + first + "/correct").then().statusCode(400);
        var second = post(MANAGER, PATH + "/" + first + "/correct", "{\"reason\": \"样品混淆\"}", 200);
        assertThat(second).isNotEqualTo(first);
        MANAGER.call("{\"reason\": \"again\"}")
                .post(PATH + "/" + first + "/correct")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulletin.not-the-latest"));
        assertThat(given().get(PUBLIC).asString()).isEqualTo(before);

        post(COLLEAGUE, PATH + "/" + second + "/verify", "{}", 200);
        post(COLLEAGUE, PATH + "/" + second + "/publish", "{}", 200);
        given().get(PUBLIC)
                .then()
                .body("content.edition", equalTo(2))
                .body("content.reason", equalTo("样品混淆"))
                .body("content.tests", equalTo(2))
                .body("content.positives", equalTo(0));
        assertThat(given().get(PUBLIC + "?edition=1").asString()).isEqualTo(before);
        given().get(PUBLIC + "?edition=3").then().statusCode(404);
        given().get(PATH + "?market=" + MARKET).then().body("items.edition", contains(2));
        MANAGER.call().get("/api/v1/bulletin-records").then().body("items.size()", equalTo(2));
    }

    @Test
    void a_published_edition_cannot_be_changed_even_by_the_database_itself() {
        published();
        for (var change :
                List.of("content = '{}'", "status = 'OPEN', content = null", "positives = 0", "day = day + 1")) {
            assertThatThrownBy(() -> sql("update bulletin set " + change)).hasMessageContaining("bulletin");
        }
        for (var verb : List.of("verify", "publish")) {
            String id = MANAGER.call().get("/api/v1/bulletin-records").path("items[0].id");
            MANAGER.call("{}")
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("bulletin.move"))
                    .body("allowedActions", contains("CORRECT"));
        }
    }

    @Test
    void there_is_one_a_market_and_day_and_none_of_tomorrow() {
        opened();
        INSPECTOR.call(OPENING).post(PATH).then().statusCode(409).body("code", equalTo("bulletin.exists"));
        INSPECTOR
                .call(OPENING.replace("22\"", "23\""))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("bulletin.future-day"));
        post(INSPECTOR, PATH, OPENING.replace("22\"", "21\""), 201);
        INSPECTOR
                .call(OPENING.replace(MARKET, "NM0"))
                .post(PATH)
                .then()
                .statusCode(404)
                .body("code", equalTo("market.missing"));
        INSPECTOR.call("{\"marketCode\": \"" + MARKET + "\"}").post(PATH).then().statusCode(400);
        INSPECTOR
                .call(OPENING.replace("22\"", "31\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable"));
    }

    @Test
    void who_is_out_of_reach_finds_nothing_and_who_only_reads_changes_nothing() {
        testsOfTheDay();
        var id = opened();
        for (var user : List.of(NEIGHBOUR, OTHER_MANAGER)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("bulletin.missing"));
            user.call(OPENING).post(PATH).then().statusCode(404).body("code", equalTo("market.missing"));
            user.call().get("/api/v1/bulletin-records").then().statusCode(200).body("items", empty());
            for (var verb : List.of("verify", "publish")) {
                user.call("{}").post(PATH + "/" + id + "/" + verb).then().statusCode(404);
            }
            user.call("{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/correct")
                    .then()
                    .statusCode(404);
        }
        for (var user : List.of(CITIZEN, AGENCY, AUDITING, OFFICER)) {
            user.call(OPENING).post(PATH).then().statusCode(403);
            for (var verb : List.of("verify", "publish")) {
                user.call("{}").post(PATH + "/" + id + "/" + verb).then().statusCode(403);
            }
            user.call("{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/correct")
                    .then()
                    .statusCode(403);
        }
        given().get(PATH + "/" + id).then().statusCode(401);
        given().get("/api/v1/bulletin-records").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(401);
        for (var user : List.of(CITIZEN, AGENCY)) {
            user.call().get(PATH + "/" + id).then().statusCode(403);
            user.call().get("/api/v1/bulletin-records").then().statusCode(403);
        }
        for (var user : List.of(AUDITING, OFFICER)) {
            user.call()
                    .get("/api/v1/bulletin-records?status=OPEN&market=" + MARKET + "&day=" + DAY)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].unverifiedTests", equalTo(3))
                    .body("items[0].allowedActions", empty())
                    .body("items[0].steps", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/markets/NM371502001/bulletins/2022-02-30",
        "/api/v1/markets/NM371502001/bulletins/today",
        "/api/v1/markets/NM371502001/bulletins/2022-09-22?edition=0",
        "/api/v1/markets/NM371502001/bulletins/2022-09-22?edition=x",
        "/api/v1/bulletins?day=2022-13-01",
        "/api/v1/bulletins?cursor=x"
    })
    void a_question_that_means_nothing_is_refused(String path) {
        given().get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_same_day_of_two_markets_are_two_bulletins() {
        published();
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + OTHER_MARKET + ",2022-09-22T06:00:00+08:00,茄子,Z-001,1\n")
                .statusCode(200);
        var id = post(INSPECTOR, PATH, OPENING.replace(MARKET, OTHER_MARKET), 201);
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("verifiedTests", equalTo(1));
        post(INSPECTOR, PATH + "/" + id + "/publish", "{}", 200);
        given().get(PATH + "?day=" + DAY).then().body("items.size()", equalTo(2));
        given().get(PATH + "?day=" + DAY + "&market=" + OTHER_MARKET).then().body("items.tests", contains(1));
    }
}
