package city.minsheng.market;

import static city.minsheng.common.testing.PackagedResource.ask;
import static city.minsheng.common.testing.PackagedResource.clock;
import static city.minsheng.market.Scene.COLLEAGUE;
import static city.minsheng.market.Scene.DAY;
import static city.minsheng.market.Scene.INSPECTOR;
import static city.minsheng.market.Scene.MANAGER;
import static city.minsheng.market.Scene.MARKET;
import static city.minsheng.market.Scene.OFFICER;
import static city.minsheng.market.Scene.imported;
import static city.minsheng.market.Scene.post;
import static city.minsheng.market.Scene.sample;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import city.minsheng.common.testing.PackagedResource;
import city.minsheng.market.inspection.Results;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the imported stalls to the bulletin and the closed rectification, in the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class MarketJourneyIT {
    private static final String BULLETINS = "/api/v1/bulletins";

    @BeforeEach
    void openTheMarkets() {
        PackagedResource.run("truncate market, idempotency_key, audit_entry cascade");
        clock("2022-09-22T08:30:00+08:00");
        imported(OFFICER, "markets", Scene.MARKETS).statusCode(200);
        imported(OFFICER, "stalls", Scene.STALLS).statusCode(200);
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
    }

    private static void audited(String kind, int steps) {
        assertThat(ask("select after_hash from audit_entry where kind = '" + kind + "'"))
                .hasSize(steps)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void a_day_is_verified_published_and_read_by_everybody_under_its_hash() throws Exception {
        Scene.testsOfTheDay();
        var id = post(MANAGER, BULLETINS, "{\"marketCode\": \"" + MARKET + "\", \"day\": \"" + DAY + "\"}", 201);
        post(MANAGER, BULLETINS + "/" + id + "/verify", "{}", 200);
        post(MANAGER, BULLETINS + "/" + id + "/publish", "{}", 200);
        var answer = given().get("/api/v1/markets/" + MARKET + "/bulletins/" + DAY);
        answer.then()
                .statusCode(200)
                .body("content.marketName", equalTo("聊城交运大市场"))
                .body("content.publishedAt", matchesPattern("2022-09-22T08:30:0.*\\+08:00"))
                .body("content.results.produce", contains("菠菜", "黄瓜", "韭菜"))
                .body("content.results.inhibitionRatePercent", contains("5.80", "49.90", "50.00"))
                .body("content.results.verdict", contains("NEGATIVE", "NEGATIVE", "POSITIVE"));
        var text = answer.asString();
        var content = text.substring(text.indexOf("\"content\":") + 10, text.length() - 1);
        var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        answer.then().body("hash", equalTo(HexFormat.of().formatHex(digest)));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/markets/" + MARKET + "/bulletins/" + DAY)
                .then()
                .statusCode(304);
        MANAGER.call("{}")
                .header("Accept-Language", "en")
                .post(BULLETINS + "/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("title", equalTo("Conflict"))
                .body("allowedActions", contains("CORRECT"));
        audited("bulletin", 3);
        audited("pesticide-test", 6);
    }

    @Test
    void the_tester_does_not_verify_and_a_manager_does_not_test_elsewhere() {
        Scene.testsOfTheDay();
        var id = post(MANAGER, BULLETINS, "{\"marketCode\": \"" + MARKET + "\", \"day\": \"" + DAY + "\"}", 201);
        INSPECTOR.call("{}").post(BULLETINS + "/" + id + "/verify").then().statusCode(403);
        Scene.OTHER_MANAGER
                .call("{}")
                .post(BULLETINS + "/" + id + "/publish")
                .then()
                .statusCode(404)
                .body("code", equalTo("bulletin.missing"));
        MANAGER.call("{\"marketCode\": \"\"}")
                .post(BULLETINS)
                .then()
                .statusCode(400)
                .body("errors.message", hasItem("此项必填"));
    }

    @Test
    void a_finding_is_put_right_within_its_working_days_and_closed_by_another_person() {
        var inspection = post(
                INSPECTOR,
                "/api/v1/inspections",
                "{\"marketCode\": \"" + MARKET + "\", \"kind\": \"UNANNOUNCED\", \"plannedOn\": \"" + DAY + "\"}",
                201);
        post(INSPECTOR, "/api/v1/inspections/" + inspection + "/start", "{}", 200);
        post(INSPECTOR, "/api/v1/inspections/" + inspection + "/submit", Results.withFireLaneBlocked(), 200);
        INSPECTOR
                .call("{}")
                .post("/api/v1/inspections/" + inspection + "/score")
                .then()
                .statusCode(200)
                .body("score.points.percent", equalTo("84.21"))
                .body("score.gradeLabel", equalTo("不合格"));
        String finding =
                INSPECTOR.call().get("/api/v1/inspections/" + inspection).path("findings[0].id");
        var made = INSPECTOR
                .call("{\"findingId\": \"" + finding + "\", \"requirement\": \"清空消防通道\"}")
                .post("/api/v1/rectifications");
        made.then()
                .statusCode(201)
                .body("number", matchesPattern("ZG-20220922-[0-9]{4,}"))
                .body("deadline.dueAt", equalTo("2022-09-23T23:59:59.999+08:00"));
        var path = "/api/v1/rectifications/" + made.path("id");
        post(MANAGER, path + "/accept", "{}", 200);
        post(MANAGER, path + "/finish", "{\"result\": \"已清空\"}", 200);
        post(COLLEAGUE, path + "/recheck", "{}", 200);
        post(COLLEAGUE, path + "/close", "{}", 200);
        COLLEAGUE
                .call()
                .get(path)
                .then()
                .body("statusLabel", equalTo("已销号"))
                .body("steps.status", contains("ISSUED", "ACCEPTED", "DONE", "RECHECKED", "CLOSED"));
        audited("inspection", 4);
        audited("rectification", 5);
    }

    @Test
    void a_file_of_gb18030_is_read_and_a_key_belongs_to_one_file() {
        var csv = "code,name,regionCode,operatorUscc,hardenedSquareMetres,parkingSpaces\n"
                + "NM371502002,柳园㐂农贸市场,371502002000,913715020004CMCKX8,2883,48\n";
        importing(csv, "gb").statusCode(200).body("updated", equalTo(1));
        given().get("/api/v1/markets/NM371502002").then().body("name", equalTo("柳园㐂农贸市场"));
        importing(csv, "gb").statusCode(200).body("updated", equalTo(1));
        importing(csv.replace("2883", "2884"), "gb").statusCode(422).body("code", equalTo("idempotency.key-reused"));
        importing(csv.replace("371502002000", "999999999999"), "other")
                .statusCode(422)
                .body("errors.code", contains("region-unknown"))
                .body("errors.message", contains("没有这个行政区划代码"));
    }

    private static ValidatableResponse importing(String csv, String key) {
        return OFFICER.call()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(csv.getBytes(Charset.forName("GB18030")))
                .post("/api/v1/imports/markets")
                .then();
    }

    @Test
    void the_sample_gives_the_figures_of_the_article() throws IOException {
        PackagedResource.run("truncate market cascade");
        imported(OFFICER, "markets", sample("markets.csv")).statusCode(200);
        imported(OFFICER, "stalls", sample("stalls.csv")).statusCode(200);
        imported(INSPECTOR, "pesticide-tests", sample("pesticide-tests.csv")).statusCode(200);
        var json = new ObjectMapper();
        var answer = OFFICER.call().get("/api/v1/statistics/overview?asOf=2022-09-24");
        assertThat(json.readTree(answer.asString()).get("market"))
                .isEqualTo(json.readTree(sample("expected.json")).get("market"));
    }
}
