package city.minsheng.market.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
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
class InspectionResourceTest extends Scene {
    private static final String PATH = "/api/v1/inspections";

    private static String plan(String kind, String day) {
        return "{\"marketCode\": \"%s\", \"kind\": \"%s\", \"plannedOn\": \"%s\"}".formatted(MARKET, kind, day);
    }

    private static String planned() {
        return post(INSPECTOR, PATH, plan("UNANNOUNCED", DAY), 201);
    }

    private static String submitted() {
        var id = planned();
        post(INSPECTOR, PATH + "/" + id + "/start", "{}", 200);
        return post(INSPECTOR, PATH + "/" + id + "/submit", Results.withFireLaneBlocked(), 200);
    }

    @Test
    void an_inspection_goes_from_the_plan_to_the_published_score() {
        var made = INSPECTOR.call(plan("UNANNOUNCED", DAY)).post(PATH);
        made.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("number", matchesPattern("JC-20220922-[0-9]{4,}"))
                .body("status", equalTo("PLANNED"))
                .body("standardId", nullValue())
                .body("allowedActions", contains("START", "VOID"));
        String id = made.path("id");
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"))
                .body("standardId", notNullValue())
                .body("startedAt", equalTo("2022-09-22T08:30:00+08:00"));
        INSPECTOR
                .call(Results.withFireLaneBlocked())
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(200)
                .body("results", hasSize(12))
                .body("findings.kind", contains("FIRE_LANE"))
                .body("findings.location", contains("东门"))
                .body("score", nullValue());
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/score")
                .then()
                .statusCode(200)
                .body("score.points.numerator", equalTo(80))
                .body("score.points.denominator", equalTo(95))
                .body("score.points.percent", equalTo("84.21"))
                .body("score.vetoed", equalTo(true))
                .body("score.grade", equalTo("UNQUALIFIED"))
                .body("score.gradeLabel", equalTo("不合格"));
        INSPECTOR
                .call("{}")
                .post(PATH + "/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("allowedActions", contains("VOID"))
                .body("steps.status", contains("PLANNED", "STARTED", "SUBMITTED", "SCORED", "PUBLISHED"));
        assertThat(count("select count(*) from audit_entry where kind = 'inspection' and object_id = '" + id + "'"))
                .isEqualTo(5);
    }

    @Test
    void every_move_that_the_state_forbids_is_a_conflict_which_names_the_others() {
        var id = planned();
        for (var verb : List.of("score", "publish")) {
            INSPECTOR
                    .call("{}")
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("inspection.move"))
                    .body("allowedActions", contains("START", "VOID"));
        }
        INSPECTOR
                .call(Results.withFireLaneBlocked())
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(409)
                .body("code", equalTo("inspection.move"));
        INSPECTOR.call("{}").post(PATH + "/" + id + "/void").then().statusCode(400);
        post(INSPECTOR, PATH + "/" + id + "/void", "{\"reason\": \"计划有误\"}", 200);
        for (var verb : List.of("start", "score", "publish")) {
            INSPECTOR.call("{}").post(PATH + "/" + id + "/" + verb).then().statusCode(409);
        }
        INSPECTOR
                .call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/void")
                .then()
                .statusCode(409)
                .body("allowedActions", empty());
    }

    @Test
    void results_that_do_not_fit_the_standard_are_told_item_by_item() {
        var id = planned();
        post(INSPECTOR, PATH + "/" + id + "/start", "{}", 200);
        INSPECTOR
                .call("""
                        {"results": [{"itemCode": "1.1", "outcome": "FAIL"}, {"itemCode": "9.9", "outcome": "PASS"}]}
                        """)
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(422)
                .body("code", equalTo("inspection.results"))
                .body("errors", hasSize(13))
                .body("errors.pointer", hasItems("/results/0/location", "/results/1/itemCode", "/results"));
        INSPECTOR
                .call(Results.of("NOT_APPLICABLE"))
                .post(PATH + "/" + id + "/submit")
                .then()
                .statusCode(422)
                .body("code", equalTo("inspection.nothing-applicable"));
        INSPECTOR
                .call()
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("STARTED"))
                .body("results", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"results\": []}",
                "{\"results\": [null]}",
                "{\"results\": [{\"itemCode\": \"1.1\"}]}",
                "{\"results\": [{\"itemCode\": \"1.1\", \"outcome\": \"GOOD\"}]}",
                "{\"results\": \"all\"}"
            })
    void results_without_the_right_form_are_refused(String body) {
        var id = planned();
        post(INSPECTOR, PATH + "/" + id + "/start", "{}", 200);
        INSPECTOR.call(body).post(PATH + "/" + id + "/submit").then().statusCode(400);
    }

    @Test
    void a_standard_that_changes_during_an_inspection_does_not_change_the_inspection() {
        var id = planned();
        String frozen = INSPECTOR.call("{}").post(PATH + "/" + id + "/start").path("standardId");
        try {
            sql("update assessment_standard set valid_to = '2022-09-21' where edition = 1");
            sql("""
                    insert into assessment_standard select '01839600-0000-7000-8000-000000000002', code, 2, name_zh, name_en,
                        source, '2022-09-22', null, veto_cap from assessment_standard where edition = 1;
                    insert into assessment_clause select '01839600-0000-7000-8000-000000000002', seq, code, title_zh, title_en
                        from assessment_clause;
                    insert into assessment_item select '01839600-0000-7000-8000-000000000002', seq, '1.9', clause, text_zh,
                        text_en, kind, 100, veto, photo_rule from assessment_item where code = '1.1';
                    insert into assessment_grade select '01839600-0000-7000-8000-000000000002', grade, from_percent
                        from assessment_grade
                    """);
            post(INSPECTOR, PATH + "/" + id + "/submit", Results.withFireLaneBlocked(), 200);
            INSPECTOR
                    .call("{}")
                    .post(PATH + "/" + id + "/score")
                    .then()
                    .body("score.points.denominator", equalTo(95))
                    .body("standardId", equalTo(frozen));
            var later = planned();
            INSPECTOR
                    .call("{}")
                    .post(PATH + "/" + later + "/start")
                    .then()
                    .body("standardId", equalTo("01839600-0000-7000-8000-000000000002"));
        } finally {
            sql("truncate market cascade");
            for (var table : List.of("assessment_item", "assessment_clause", "assessment_grade")) {
                sql("delete from " + table + " where standard_id = '01839600-0000-7000-8000-000000000002'");
            }
            sql("delete from assessment_standard where edition = 2");
            sql("update assessment_standard set valid_to = null");
        }
    }

    @Test
    void without_a_standard_in_force_none_begins() {
        var id = planned();
        try {
            sql("update assessment_standard set valid_to = '2022-09-21'");
            INSPECTOR
                    .call("{}")
                    .post(PATH + "/" + id + "/start")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("inspection.no-standard"));
        } finally {
            sql("update assessment_standard set valid_to = null");
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-09-21, 422, inspection.past-day", "2022-02-30, 400, unreadable", "+999999999-12-31, 400, invalid"
    })
    void a_plan_needs_a_day_to_come(String day, int status, String code) {
        INSPECTOR
                .call(plan("PLANNED", day))
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_plan_needs_a_market_within_reach_and_a_known_kind() {
        NEIGHBOUR.call(plan("PLANNED", DAY)).post(PATH).then().statusCode(404).body("code", equalTo("market.missing"));
        INSPECTOR.call(plan("SURPRISE", DAY)).post(PATH).then().statusCode(400);
        INSPECTOR.call("{}").post(PATH).then().statusCode(400).body("errors", hasSize(3));
    }

    @Test
    void the_market_does_not_see_an_unannounced_inspection_before_it_begins() {
        var secret = planned();
        var told = post(INSPECTOR, PATH, plan("PLANNED", DAY), 201);
        MANAGER.call().get(PATH).then().body("items.id", contains(told));
        MANAGER.call().get(PATH + "/" + secret).then().statusCode(404).body("code", equalTo("inspection.missing"));
        post(INSPECTOR, PATH + "/" + secret + "/start", "{}", 200);
        MANAGER.call().get(PATH).then().body("items.id", containsInAnyOrder(told, secret));
        MANAGER.call().get(PATH + "/" + secret).then().statusCode(200).body("allowedActions", empty());
    }

    @Test
    void who_is_out_of_reach_finds_nothing_and_who_only_reads_changes_nothing() {
        var id = submitted();
        String finding = INSPECTOR.call().get(PATH + "/" + id).path("findings[0].id");
        for (var user : List.of(NEIGHBOUR, OTHER_MANAGER)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("inspection.missing"));
            user.call().get(PATH).then().statusCode(200).body("items", empty());
            user.call().get("/api/v1/findings").then().body("items", empty());
            user.call()
                    .get("/api/v1/findings/" + finding)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("finding.missing"));
        }
        NEIGHBOUR.call("{}").post(PATH + "/" + id + "/score").then().statusCode(404);
        for (var user : List.of(MANAGER, OFFICER, AUDITING, ADMINISTRATOR, CITIZEN, AGENCY)) {
            user.call(plan("PLANNED", DAY)).post(PATH).then().statusCode(403);
            for (var verb : List.of("start", "score", "publish")) {
                user.call("{}").post(PATH + "/" + id + "/" + verb).then().statusCode(403);
            }
            user.call(Results.withFireLaneBlocked())
                    .post(PATH + "/" + id + "/submit")
                    .then()
                    .statusCode(403);
            user.call("{\"reason\": \"x\"}")
                    .post(PATH + "/" + id + "/void")
                    .then()
                    .statusCode(403);
        }
        for (var user : List.of(CITIZEN, AGENCY)) {
            for (var path : List.of(PATH, PATH + "/" + id, "/api/v1/findings", "/api/v1/findings/" + finding)) {
                user.call().get(path).then().statusCode(403);
                given().get(path).then().statusCode(401);
            }
        }
        for (var user : List.of(MANAGER, OFFICER, AUDITING)) {
            user.call()
                    .get("/api/v1/findings?market=" + MARKET + "&kind=FIRE_LANE")
                    .then()
                    .statusCode(200)
                    .body("items.location", contains("东门"));
            user.call()
                    .get("/api/v1/findings/" + finding)
                    .then()
                    .statusCode(200)
                    .body("itemCode", equalTo("1.1"));
        }
        OFFICER.call().get("/api/v1/findings?kind=NOISE").then().statusCode(400);
        OFFICER.call().get(PATH + "?status=DONE").then().statusCode(400);
        OFFICER.call().get(PATH + "?status=SUBMITTED").then().body("items.id", contains(id));
    }

    @Test
    void what_was_found_cannot_be_rewritten() {
        submitted();
        for (var table : List.of("finding", "inspection_result", "inspection_step")) {
            assertThatThrownBy(() -> sql("set role service_app; delete from " + table))
                    .hasMessageContaining("permission denied");
            var key = table.equals("finding") ? "item_code" : "seq";
            assertThatThrownBy(() -> sql("set role service_app; update " + table + " set " + key + " = " + key))
                    .hasMessageContaining("permission denied");
        }
    }
}
