package city.minsheng.market.rectification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.market.Scene;
import city.minsheng.market.inspection.Results;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RectificationResourceTest extends Scene {
    private static final String PATH = "/api/v1/rectifications";
    private static final String DONE = "{\"result\": \"已清空并划线\"}";
    private static final TestUser BOTH = new TestUser(
            "both",
            Set.of("MARKET_INSPECTOR", "MARKET_MANAGER"),
            "371502000000",
            MANAGER.org(),
            INSPECTOR.person(),
            "openid");

    private static String inspection() {
        var id = post(
                INSPECTOR,
                "/api/v1/inspections",
                "{\"marketCode\": \"" + MARKET + "\", \"kind\": \"UNANNOUNCED\", \"plannedOn\": \"" + DAY + "\"}",
                201);
        post(INSPECTOR, "/api/v1/inspections/" + id + "/start", "{}", 200);
        return post(INSPECTOR, "/api/v1/inspections/" + id + "/submit", Results.withFireLaneBlocked(), 200);
    }

    private static String finding() {
        return INSPECTOR.call().get("/api/v1/inspections/" + inspection()).path("findings[0].id");
    }

    private static String issue(String finding) {
        return "{\"findingId\": \"" + finding + "\", \"requirement\": \"清空消防通道\"}";
    }

    private static String issued() {
        return post(INSPECTOR, PATH, issue(finding()), 201);
    }

    private static String accepted() {
        return post(MANAGER, PATH + "/" + issued() + "/accept", "{}", 200);
    }

    private static String done() {
        return post(MANAGER, PATH + "/" + accepted() + "/finish", DONE, 200);
    }

    @Test
    void a_finding_is_put_right_rechecked_by_another_person_and_closed() {
        var made = INSPECTOR.call(issue(finding())).post(PATH);
        made.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("number", matchesPattern("ZG-20220922-[0-9]{4,}"))
                .body("kind", equalTo("FIRE_LANE"))
                .body("location", equalTo("东门"))
                .body("status", equalTo("ISSUED"))
                .body("deadline.dueAt", equalTo("2022-09-23T23:59:59.999+08:00"))
                .body("deadline.remainingSeconds", equalTo(142_199))
                .body("serverTime", equalTo("2022-09-22T08:30:00+08:00"))
                .body("allowedActions", empty());
        String id = made.path("id");
        MANAGER.call().get(PATH + "/" + id).then().body("allowedActions", contains("ACCEPT"));
        MANAGER.call("{}")
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        MANAGER.call(DONE)
                .post(PATH + "/" + id + "/finish")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("deadline.stoppedAt", notNullValue())
                .body("deadline.breachedAt", nullValue())
                .body("allowedActions", empty());
        COLLEAGUE
                .call("{}")
                .post(PATH + "/" + id + "/recheck")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECHECKED"))
                .body("allowedActions", contains("CLOSE"));
        COLLEAGUE
                .call("{}")
                .post(PATH + "/" + id + "/close")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", empty())
                .body("steps.status", contains("ISSUED", "ACCEPTED", "DONE", "RECHECKED", "CLOSED"));
        assertThat(count("select count(*) from audit_entry where kind = 'rectification' and object_id = '" + id + "'"))
                .isEqualTo(5);
    }

    @Test
    void work_that_is_given_back_goes_on_under_the_first_deadline() {
        var id = done();
        INSPECTOR.call("{}").post(PATH + "/" + id + "/return").then().statusCode(400);
        clock.stopAt(Instant.parse("2022-09-23T16:00:00Z")); // a millisecond after it was due
        INSPECTOR
                .call("{\"reason\": \"仍有杂物\"}")
                .post(PATH + "/" + id + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("deadline.startAt", equalTo("2022-09-22T08:30:00+08:00"))
                .body("deadline.dueAt", equalTo("2022-09-23T23:59:59.999+08:00"))
                .body("deadline.stoppedAt", nullValue())
                .body("deadline.breachedAt", equalTo("2022-09-23T23:59:59.999+08:00"));
        INSPECTOR.call("{}").post(PATH + "/" + id + "/recheck").then().statusCode(409);
        post(MANAGER, PATH + "/" + id + "/finish", DONE, 200);
        post(INSPECTOR, PATH + "/" + id + "/recheck", "{}", 200);
    }

    @Test
    void nobody_rechecks_his_own_work() {
        var id = accepted();
        post(BOTH, PATH + "/" + id + "/finish", DONE, 200);
        for (var verb : List.of("recheck", "return")) {
            INSPECTOR
                    .call(verb.equals("return") ? "{\"reason\": \"x\"}" : "{}")
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("rectification.own-work"))
                    .body("allowedActions", empty());
        }
        post(COLLEAGUE, PATH + "/" + id + "/recheck", "{}", 200);
        INSPECTOR.call("{}").post(PATH + "/" + id + "/close").then().statusCode(403);
    }

    @Test
    void every_move_that_the_state_forbids_is_a_conflict() {
        var id = issued();
        MANAGER.call(DONE)
                .post(PATH + "/" + id + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("rectification.move"))
                .body("allowedActions", contains("ACCEPT"));
        for (var verb : List.of("recheck", "close")) {
            INSPECTOR.call("{}").post(PATH + "/" + id + "/" + verb).then().statusCode(409);
        }
        INSPECTOR
                .call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/return")
                .then()
                .statusCode(409);
        post(MANAGER, PATH + "/" + id + "/accept", "{}", 200);
        MANAGER.call("{}").post(PATH + "/" + id + "/accept").then().statusCode(409);
        MANAGER.call("{}").post(PATH + "/" + id + "/finish").then().statusCode(400);
    }

    @Test
    void one_rectification_is_issued_for_a_finding() {
        var finding = finding();
        post(INSPECTOR, PATH, issue(finding), 201);
        COLLEAGUE.call(issue(finding)).post(PATH).then().statusCode(409).body("code", equalTo("rectification.exists"));
        INSPECTOR
                .call(issue("00000000-0000-7000-8000-000000000000"))
                .post(PATH)
                .then()
                .statusCode(404)
                .body("code", equalTo("finding.missing"));
        INSPECTOR.call("{}").post(PATH).then().statusCode(400).body("errors", hasSize(2));
        INSPECTOR.call(issue("x")).post(PATH).then().statusCode(400);
    }

    @Test
    void an_inspection_is_either_void_or_being_put_right() {
        var inspection = inspection();
        String finding =
                INSPECTOR.call().get("/api/v1/inspections/" + inspection).path("findings[0].id");
        post(INSPECTOR, PATH, issue(finding), 201);
        INSPECTOR
                .call("{\"reason\": \"x\"}")
                .post("/api/v1/inspections/" + inspection + "/void")
                .then()
                .statusCode(409)
                .body("code", equalTo("inspection.under-rectification"));
        var other = inspection();
        String its = INSPECTOR.call().get("/api/v1/inspections/" + other).path("findings[0].id");
        post(INSPECTOR, "/api/v1/inspections/" + other + "/void", "{\"reason\": \"x\"}", 200);
        INSPECTOR.call(issue(its)).post(PATH).then().statusCode(409).body("code", equalTo("finding.inspection-void"));
    }

    @Test
    void a_kind_without_a_parameter_and_a_year_without_a_calendar_are_refused() {
        var finding = finding();
        try {
            sql("update policy_parameter set valid_to = '2022-09-21' where key like '%FIRE_LANE'");
            INSPECTOR
                    .call(issue(finding))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("policy.parameter-missing"));
        } finally {
            sql("update policy_parameter set valid_to = null");
        }
        clock.stopAt(Instant.parse("2040-01-02T00:00:00Z"));
        INSPECTOR.call(issue(finding)).post(PATH).then().statusCode(422).body("code", equalTo("calendar.year-missing"));
    }

    @Test
    void who_is_out_of_reach_finds_nothing_and_each_side_keeps_to_its_part() {
        var id = issued();
        for (var user : List.of(NEIGHBOUR, OTHER_MANAGER)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("rectification.missing"));
            user.call().get(PATH).then().statusCode(200).body("items", empty());
        }
        OTHER_MANAGER.call("{}").post(PATH + "/" + id + "/accept").then().statusCode(404);
        NEIGHBOUR.call("{}").post(PATH + "/" + id + "/recheck").then().statusCode(404);
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        INSPECTOR.call(DONE).post(PATH + "/" + id + "/finish").then().statusCode(403);
        for (var user : List.of(MANAGER, OFFICER, AUDITING, ADMINISTRATOR, CITIZEN, AGENCY)) {
            user.call(issue(id)).post(PATH).then().statusCode(403);
            user.call("{}").post(PATH + "/" + id + "/recheck").then().statusCode(403);
            user.call("{}").post(PATH + "/" + id + "/close").then().statusCode(403);
            user.call("{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/return")
                    .then()
                    .statusCode(403);
        }
        for (var user : List.of(CITIZEN, AGENCY)) {
            user.call().get(PATH).then().statusCode(403);
            user.call().get(PATH + "/" + id).then().statusCode(403);
        }
        given().get(PATH).then().statusCode(401);
        given().get(PATH + "/" + id).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(401);
        for (var user : List.of(MANAGER, OFFICER, AUDITING)) {
            user.call()
                    .get(PATH + "?market=" + MARKET + "&status=ISSUED&kind=FIRE_LANE")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].steps", nullValue());
        }
        OFFICER.call().get(PATH + "?status=OPEN").then().statusCode(400);
        OFFICER.call().get(PATH + "?kind=NOISE").then().statusCode(400);
    }

    @Test
    void a_manager_of_another_market_who_is_also_an_inspector_does_not_accept_it() {
        var id = issued();
        var two = new TestUser("two", BOTH.roles(), "371502000000", OTHER_MANAGER.org(), COLLEAGUE.person(), "openid");
        two.call("{}").post(PATH + "/" + id + "/accept").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @RepeatedTest(5)
    void of_two_rechecks_at_once_one_counts() {
        var id = done();
        Callable<Integer> good =
                () -> INSPECTOR.call("{}").post(PATH + "/" + id + "/recheck").statusCode();
        Callable<Integer> wanting = () -> COLLEAGUE
                .call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/return")
                .statusCode();
        assertThat(atOnce(List.of(good, wanting, good, wanting)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(count("select count(*) from rectification_step")).isEqualTo(4);
    }

    @RepeatedTest(5)
    void of_many_orders_for_one_finding_one_is_issued() {
        var finding = finding();
        Callable<Integer> issue =
                () -> INSPECTOR.call(issue(finding)).post(PATH).statusCode();
        assertThat(atOnce(4, issue)).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(count("select count(*) from rectification")).isOne();
    }

    @RepeatedTest(5)
    void an_inspection_is_not_voided_while_an_order_is_issued_from_it() {
        var inspection = inspection();
        String finding =
                INSPECTOR.call().get("/api/v1/inspections/" + inspection).path("findings[0].id");
        Callable<Integer> issue =
                () -> INSPECTOR.call(issue(finding)).post(PATH).statusCode();
        Callable<Integer> annul = () -> COLLEAGUE
                .call("{\"reason\": \"x\"}")
                .post("/api/v1/inspections/" + inspection + "/void")
                .statusCode();
        assertThat(atOnce(List.of(issue, annul))).contains(409).doesNotContain(500);
    }
}
