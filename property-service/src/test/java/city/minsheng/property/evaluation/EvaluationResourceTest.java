package city.minsheng.property.evaluation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COMPANY_B;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.TOWN_A;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EvaluationResourceTest {
    static final String PATH = "/api/v1/evaluations";
    static final String RANKINGS = "/api/v1/evaluation-rankings/";
    static final TestUser CHIEF =
            TestUser.of("county-chief", Roles.COUNTY_OFFICER).in("371525000000");

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        at("2026-01-05T09:00:00+08:00");
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void an_evaluation_goes_from_the_plan_to_the_final_ranking() {
        at("2023-04-10T09:00:00+08:00");
        var id = planned(2023, 1);
        staysHidden(id);
        move(COUNTY_A, id, "start").statusCode(200).body("status", equalTo("SCORING"));
        var companies = companies(id);
        move(COUNTY_A, id, "submit")
                .statusCode(422)
                .body("code", equalTo("evaluation.scores-missing"))
                .body("errors", hasSize(companies.size() * 2));
        enter(COUNTY_A, id, companies, "80").statusCode(200).body("status", equalTo("SCORING"));
        score(COUNTY_A, id, COMPANY_A, "60.00").statusCode(200);
        move(COUNTY_A, id, "submit").statusCode(200).body("allowedActions", contains("ENTER", "RETURN"));
        move(COUNTY_A, id, "publish").statusCode(403).body("code", equalTo("evaluation.four-eyes"));
        staysHidden(id);
        var publicity = move(CHIEF, id, "publish")
                .statusCode(200)
                .body("statusLabel", equalTo("公示中"))
                .extract()
                .<String>path("publicityId");
        isPublished(id, publicity, companies.size());
        var objection = object(publicity);
        at("2023-04-18T00:00:00+08:00");
        move(COUNTY_A, id, "close-publicity").statusCode(200).body("status", equalTo("OBJECTION"));
        correctAndFinalise(id, objection);
        isFinal(id, publicity);
    }

    /** Nothing is seen from outside before the publicity. */
    private void staysHidden(String id) {
        given().get(RANKINGS + id).then().statusCode(404).body("code", equalTo("evaluation.missing"));
        given().get(RANKINGS).then().statusCode(200).body("items.evaluationId", not(hasItem(id)));
        STAFF_A.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("evaluation.missing"));
        STAFF_A.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    private void isPublished(String id, String publicity, int companies) {
        given().get(RANKINGS + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("stage", equalTo("PUBLICITY"))
                .body("companies", equalTo(companies))
                .body("items[0].rank", equalTo(1))
                .body("items[0].total", equalTo("87.50"))
                .body("items.last().rank", equalTo(companies))
                .body("items.last().total", equalTo("82.50"))
                .body("items.last().companyUscc", equalTo(COMPANY_A));
        given().get("/api/v1/publicities/" + publicity)
                .then()
                .statusCode(200)
                .body("title", equalTo("冠县2023年第1季度物业服务质量评价"))
                .body("count", equalTo(companies))
                .body("endsOn", equalTo("2023-04-17"));
        STAFF_A.call()
                .get(PATH + "/" + id + "/companies/" + COMPANY_A)
                .then()
                .statusCode(200)
                .body("total", equalTo("82.50"))
                .body("lines.indicator", hasSize(6))
                .body("lines[0].counted", equalTo(false))
                .body("lines[0].denominator", equalTo(0))
                .body("lines[2].numerator", equalTo(0))
                .body("lines[2].points", equalTo("100.00"))
                .body("lines[2].weighted", equalTo("37.50"))
                .body("lines[3].denominator", equalTo(0))
                .body("lines[3].counted", equalTo(false))
                .body("lines[5].points", equalTo("60.00"))
                .body("lines[5].editions", hasSize(2));
        STAFF_A.call()
                .get(PATH + "/" + id + "/companies/" + COMPANY_B)
                .then()
                .statusCode(404)
                .body("code", equalTo("evaluation.company-missing"));
        AUDIT.call().get(PATH + "/" + id + "/companies/" + COMPANY_B).then().statusCode(200);
        reproduces(id);
    }

    /** The company objects in the last millisecond of the period, before which the publicity cannot be closed. */
    private String object(String publicity) {
        at("2023-04-17T23:59:59.999+08:00");
        var line = given().get("/api/v1/publicities/" + publicity + "/lines?limit=100")
                        .then()
                        .extract()
                        .<List<String>>path("items.name")
                        .indexOf("冠县冠州物业服务有限公司")
                + 1;
        return STAFF_A.call(
                        "{\"publicityId\": \"%s\", \"line\": %d, \"content\": \"检查分数不符\"}".formatted(publicity, line))
                .post("/api/v1/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void correctAndFinalise(String id, String objection) {
        move(CHIEF, id, "finalise").statusCode(409).body("code", equalTo("publicity.objections-open"));
        correct(CHIEF, id, objection).statusCode(422).body("code", equalTo("evaluation.objection-not-upheld"));
        CHIEF.call("{\"answer\": \"检查记录有误\"}")
                .post("/api/v1/objections/" + objection + "/uphold")
                .then()
                .statusCode(200);
        correct(COUNTY_A, id, objection).statusCode(403).body("code", equalTo("evaluation.four-eyes"));
        correct(CHIEF, id, objection).statusCode(200).body("allowedActions", contains("CORRECT", "RECOUNT"));
        recount(CHIEF, id, objection, "INSPECTION")
                .statusCode(422)
                .body("code", equalTo("evaluation.indicator-not-computed"));
        recount(CHIEF, id, UUID.randomUUID().toString(), "PUNCTUALITY")
                .statusCode(422)
                .body("code", equalTo("evaluation.objection-not-upheld"));
        recount(CHIEF, id, objection, "PUNCTUALITY").statusCode(200);
        move(CHIEF, id, "finalise").statusCode(403).body("code", equalTo("evaluation.four-eyes"));
        given().get(RANKINGS + id)
                .then()
                .body("stage", equalTo("PUBLICITY"))
                .body("items.last().total", equalTo("82.50"));
        move(COUNTY_A, id, "finalise").statusCode(200).body("allowedActions", hasSize(0));
    }

    private void isFinal(String id, String publicity) {
        given().get(RANKINGS + id)
                .then()
                .body("stage", equalTo("FINAL"))
                .body("stageLabel", equalTo("最终"))
                .body("items.rank.unique()", contains(1))
                .body("items.total.unique()", contains("87.50"));
        given().get("/api/v1/publicities/" + publicity).then().body("outcome", equalTo("CORRECTED"));
        STAFF_A.call()
                .get(PATH + "/" + id + "/companies/" + COMPANY_A)
                .then()
                .body("lines[5].editions.numerator", contains(8000, 6000, 8000))
                .body("lines[5].editions[2].evidence", equalTo("复核记录"))
                .body("lines[0].editions.evidence", contains(null, "工单改派"));
        reproduces(id);
        assertThat(suggested(id)).as("all are equal: first and last at once").isEmpty();
        for (var change : List.of(
                "update evaluation set status = 'OBJECTION' where id = '" + id + "'",
                "insert into evaluation_score (evaluation_id, seq, uscc, indicator, edition, numerator, denominator, at) "
                        + "values ('" + id + "', 9999, '" + COMPANY_A + "', 'INSPECTION', 99, 1, 1, now())")) {
            assertThatThrownBy(() -> PlatformResource.run(change))
                    .rootCause()
                    .hasMessageContaining("A final evaluation never changes");
        }
        assertThatThrownBy(() -> PlatformResource.run(
                        "set role service_app; delete from evaluation_score where evaluation_id = '" + id + "'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void reproduces(String id) {
        AUDIT.call()
                .get(PATH + "/" + id + "/recomputation")
                .then()
                .statusCode(200)
                .body("reproduced", equalTo(true));
    }

    @Test
    void a_quarter_is_counted_from_its_first_instant_to_its_last() {
        clockStopped("2023-12-31T23:59:59.999+08:00", "MISSED");
        clockStopped("2024-01-01T00:00:00+08:00", "KEPT");
        clockStopped("2024-03-31T23:59:59.999+08:00", "MISSED");
        clockStopped("2024-04-01T00:00:00+08:00", "MISSED");
        hotlineCase("2023-12-31");
        hotlineCase("2024-01-01");
        hotlineCase("2024-03-31");
        hotlineCase("2024-04-01");
        var id = planned(2024, 1);
        move(COUNTY_A, id, "start").statusCode(200);
        var sheet = COUNTY_A.call()
                .get(PATH + "/" + id + "/companies/" + COMPANY_A)
                .then()
                .statusCode(200);
        sheet.body("lines[0].numerator", equalTo(1))
                .body("lines[0].denominator", equalTo(2))
                .body("lines[0].value", equalTo("50.00"))
                .body("lines[0].points", equalTo("0.00"))
                .body("lines[1].numerator", equalTo(5))
                .body("lines[1].denominator", equalTo(2))
                .body("lines[1].value", equalTo("2.50"))
                .body("lines[2].numerator", equalTo(2))
                .body("lines[2].denominator", equalTo(sheet.extract().<Integer>path("households")));
        clockStopped("2024-02-01T12:00:00+08:00", "KEPT");
        enter(COUNTY_A, id, companies(id), "80").statusCode(200);
        move(COUNTY_A, id, "submit").statusCode(200);
        COUNTY_A.call()
                .get(PATH + "/" + id + "/companies/" + COMPANY_A)
                .then()
                .body("lines[0].editions.numerator", contains(1, 2))
                .body("lines[0].editions.denominator", contains(2, 3));
    }

    @Test
    void what_is_final_suggests_the_first_for_the_red_list_and_the_last_for_the_black_one() {
        var id = planned(2024, 3);
        move(COUNTY_A, id, "start").statusCode(200);
        var companies = companies(id);
        enter(COUNTY_A, id, companies, "80").statusCode(200);
        score(COUNTY_A, id, COMPANY_B, "60.00").statusCode(200);
        move(COUNTY_A, id, "submit").statusCode(200);
        move(CHIEF, id, "publish").statusCode(200);
        at("2026-01-19T09:00:00+08:00");
        move(COUNTY_A, id, "close-publicity").statusCode(200);
        assertThat(suggested(id)).isEmpty();
        move(CHIEF, id, "finalise").statusCode(200);
        assertThat(suggested(id))
                .as("all who share the first rank, and the one who is last")
                .hasSize(companies.size())
                .containsOnlyOnce("BLACK " + COMPANY_B + " " + companies.size())
                .filteredOn(line -> line.startsWith("RED"))
                .hasSize(companies.size() - 1)
                .allMatch(line -> line.endsWith(" 1"));
    }

    private static List<String> suggested(String evaluation) {
        return PlatformResource.ask("select colour || ' ' || company_uscc || ' ' || rank from listing_suggestion "
                + "where evaluation_id = '" + evaluation + "'");
    }

    @Test
    void mediation_success_is_counted_from_the_mediations_of_the_quarter() {
        concluded(COMPANY_A, "SETTLE", "SETTLED", "2025-06-30T23:59:59.999+08:00");
        concluded(COMPANY_A, "SETTLE", "SETTLED", "2025-07-01T00:00:00+08:00");
        concluded(COMPANY_A, "FAIL", "L2", "2025-07-10T09:00:00+08:00"); // goes on to the next level
        concluded(COMPANY_A, "REFER", "REFERRED", "2025-08-01T09:00:00+08:00");
        concluded(COMPANY_A, "WITHDRAW", "WITHDRAWN", "2025-08-02T09:00:00+08:00");
        concluded(COMPANY_A, "SETTLE", "SETTLED", "2025-09-30T23:59:59.999+08:00");
        concluded(COMPANY_A, "SETTLE", "SETTLED", "2025-10-01T00:00:00+08:00");
        concluded(COMPANY_B, "FAIL", "FAILED", "2025-09-01T09:00:00+08:00");
        var id = planned(2025, 3);
        move(COUNTY_A, id, "start").statusCode(200);
        sheet(id, COMPANY_A)
                .body("lines[3].indicator", equalTo("MEDIATION_SUCCESS"))
                .body("lines[3].kind", equalTo("COMPUTED"))
                .body("lines[3].origin", startsWith("纠纷调解:达成协议 ÷ 已办结"))
                .body("lines[3].numerator", equalTo(2))
                .body("lines[3].denominator", equalTo(3))
                .body("lines[3].value", equalTo("66.67"))
                .body("lines[3].points", equalTo("66.67"))
                .body("lines[4].origin", equalTo(null));
        sheet(id, COMPANY_B)
                .body("lines[3].numerator", equalTo(0))
                .body("lines[3].denominator", equalTo(1))
                .body("lines[3].value", equalTo("0.00"))
                .body("lines[3].counted", equalTo(true));
        var idle = companies(id).stream()
                .filter(uscc -> !List.of(COMPANY_A, COMPANY_B).contains(uscc))
                .findFirst()
                .orElseThrow();
        sheet(id, idle)
                .body("lines[3].denominator", equalTo(0))
                .body("lines[3].value", equalTo(null))
                .body("lines[3].counted", equalTo(false));
    }

    private static ValidatableResponse sheet(String id, String uscc) {
        return COUNTY_A.call()
                .get(PATH + "/" + id + "/companies/" + uscc)
                .then()
                .statusCode(200);
    }

    @Test
    void who_may_not_sees_and_does_nothing() {
        var id = planned(2023, 2);
        for (var verb : List.of("start", "submit", "publish", "close-publicity", "finalise")) {
            move(COUNTY_B, id, verb).statusCode(404).body("code", equalTo("evaluation.missing"));
            move(AUDIT, id, verb).statusCode(403).body("code", equalTo("forbidden"));
            given().contentType("application/json")
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(401);
        }
        COUNTY_B.call().get(PATH + "/" + id).then().statusCode(404);
        COUNTY_B.call().get(PATH + "/" + id + "/recomputation").then().statusCode(404);
        STAFF_A.call().get(PATH + "/" + id + "/recomputation").then().statusCode(403);
        STAFF_A.call().get(PATH + "/" + id + "/companies/" + COMPANY_A).then().statusCode(404);
        TOWN_A.call().get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
        AUDIT.call().get(PATH + "/" + id).then().statusCode(200).body("allowedActions", hasSize(0));
        AUDIT.call().get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        AUDIT.call()
                .get(PATH + "/" + id + "/recomputation")
                .then()
                .statusCode(200)
                .body("reproduced", equalTo(null));
        given().get(PATH).then().statusCode(401);
        plan(STAFF_A, 2023, 3).statusCode(403);
        var city = TestUser.of("city-as-county", Roles.COUNTY_OFFICER).in("371500000000");
        plan(city, 2023, 3).statusCode(403).body("code", equalTo("evaluation.actor"));
    }

    @Test
    void what_the_rules_refuse_is_named() {
        plan(COUNTY_A, 2021, 4).statusCode(400).body("code", equalTo("invalid"));
        plan(COUNTY_A, 2022, 5).statusCode(400).body("code", equalTo("invalid"));
        var id = planned(2023, 3);
        plan(COUNTY_A, 2023, 3).statusCode(409).body("code", equalTo("evaluation.planned-already"));
        at("2023-09-30T23:59:59.999+08:00");
        move(COUNTY_A, id, "start").statusCode(409).body("code", equalTo("evaluation.quarter-running"));
        at("2023-10-01T00:00:00+08:00");
        move(COUNTY_A, id, "finalise")
                .statusCode(409)
                .body("code", equalTo("evaluation.move"))
                .body("allowedActions", contains("START"));
        correct(COUNTY_A, id, UUID.randomUUID().toString()).statusCode(409).body("code", equalTo("evaluation.move"));
        recount(COUNTY_A, id, UUID.randomUUID().toString(), "PUNCTUALITY").statusCode(409);
        move(COUNTY_A, id, "start").statusCode(200);
        score(COUNTY_A, id, "91350100M000100Y43", "80")
                .statusCode(422)
                .body("code", equalTo("evaluation.company-unknown"));
        score(COUNTY_A, id, "91350100M000100Y4Z", "80").statusCode(400).body("code", equalTo("invalid"));
        for (var points : List.of("100.01", "-1", "80.555", "abc", "")) {
            score(COUNTY_A, id, COMPANY_A, points).statusCode(400).body("code", equalTo("invalid"));
        }
        enter(
                        COUNTY_A,
                        id,
                        "{\"companyUscc\": \"%s\", \"indicator\": \"PUNCTUALITY\", \"points\": \"80\", \"evidence\": \"x\"}"
                                .formatted(COMPANY_A))
                .statusCode(422)
                .body("code", equalTo("evaluation.indicator-not-manual"));
        enter(
                        COUNTY_A,
                        id,
                        "{\"companyUscc\": \"%s\", \"indicator\": \"INSPECTION\", \"points\": \"80\"}"
                                .formatted(COMPANY_A))
                .statusCode(400);
        enter(COUNTY_A, id, "").statusCode(400);
        enter(COUNTY_A, id, companies(id), null).statusCode(200);
        move(COUNTY_A, id, "submit").statusCode(200);
        COUNTY_A.call("{}").post(PATH + "/" + id + "/return").then().statusCode(400);
        COUNTY_A.call("{\"reason\": \"缺依据\"}")
                .post(PATH + "/" + id + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("SCORING"))
                .body("steps.last().reason", equalTo("缺依据"));
    }

    @Test
    void an_evaluation_of_a_county_without_companies_does_not_start() {
        var id = plan(COUNTY_B, 2023, 4).statusCode(201).extract().<String>path("id");
        move(COUNTY_B, id, "start").statusCode(422).body("code", equalTo("evaluation.no-company"));
    }

    @Test
    void of_several_at_once_one_plans_and_one_starts() throws Exception {
        assertThat(atOnce(() -> plan(COUNTY_A, 2024, 2).extract().statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        var id = COUNTY_A.call()
                .get(PATH)
                .then()
                .extract()
                .<String>path("items.find { it.number == 'PJ-371525-2024-2' }.id");
        assertThat(atOnce(() -> move(COUNTY_A, id, "start").extract().statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101})
    void the_database_publishes_a_set_only_when_its_weights_come_to_100(int weights) {
        var set = UUID.randomUUID();
        var edition = 1000 + weights; // valid from a day that no quarter of these tests reaches
        PlatformResource.run("""
                insert into indicator_set (id, edition, valid_from, document) values ('%1$s', %2$d, '2090-01-01', 'test');
                insert into indicator values ('%1$s', 'A', 1, '甲', 'A', 60, 'MANUAL', null, 1, 0, 100, 'EXCLUDED'),
                    ('%1$s', 'B', 2, '乙', 'B', %3$d, 'MANUAL', null, 1, 0, 100, 'EXCLUDED')
                """.formatted(set, edition, weights - 60));
        var publish = "update indicator_set set published_at = now() where id = '" + set + "'";
        if (weights != 100) {
            assertThatThrownBy(() -> PlatformResource.run(publish)).rootCause().hasMessageContaining("come to 100");
            return;
        }
        PlatformResource.run(publish);
        given().get("/api/v1/indicator-sets?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].edition", equalTo(edition))
                .body("items[0].indicators.code", contains("A", "B"))
                .body("nextCursor", matchesPattern(".+"));
        for (var change : List.of(
                "update indicator set weight = 59 where set_id = '" + set + "' and code = 'A'",
                "delete from indicator where set_id = '" + set + "'",
                "insert into indicator values ('" + set
                        + "', 'C', 3, '丙', 'C', 1, 'MANUAL', null, 1, 0, 100, 'EXCLUDED')",
                "update indicator_set set valid_from = '2023-01-01' where id = '" + set + "'",
                "delete from indicator_set where id = '" + set + "'")) {
            assertThatThrownBy(() -> PlatformResource.run(change)).rootCause().hasMessageContaining("never changes");
        }
    }

    @Test
    void the_first_set_stays_as_it_was_published_with_its_formulas() {
        given().get("/api/v1/indicator-sets?limit=100")
                .then()
                .statusCode(200)
                .body("items.last().edition", equalTo(1))
                .body("items.last().indicators.weight.sum()", equalTo(100))
                .body("items.last().indicators[0].formula", matchesPattern("100 × .*"))
                .body("items.last().indicators[3].kind", equalTo("MANUAL"))
                .body("items.find { it.edition == 2 }.indicators[3].measure", equalTo("MEDIATION_SUCCESS"))
                .body("items.find { it.edition == 2 }.indicators.weight.sum()", equalTo(100));
    }

    @ParameterizedTest
    @EnumSource(EvaluationMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(EvaluationMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Stream.of(EvaluationMoveResource.class, EvaluationCorrectionResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private void at(String time) {
        clock.stopAt(OffsetDateTime.parse(time).toInstant());
    }

    static String planned(int year, int quarter) {
        return plan(COUNTY_A, year, quarter)
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/evaluations/[0-9a-f-]{36}"))
                .body("number", equalTo("PJ-371525-%d-%d".formatted(year, quarter)))
                .body("allowedActions", contains("START"))
                .extract()
                .path("id");
    }

    static ValidatableResponse plan(TestUser user, int year, int quarter) {
        return user.call("{\"year\": %d, \"quarter\": %d}".formatted(year, quarter))
                .post(PATH)
                .then();
    }

    static ValidatableResponse move(TestUser user, String id, String verb) {
        return user.call()
                .contentType("application/json")
                .post(PATH + "/" + id + "/" + verb)
                .then();
    }

    static List<String> companies(String id) {
        return COUNTY_A.call()
                .get(PATH + "/" + id + "/recomputation")
                .then()
                .statusCode(200)
                .extract()
                .path("computed.items.companyUscc");
    }

    /** All manual values of all companies alike; null where there is no data. */
    static ValidatableResponse enter(TestUser user, String id, List<String> companies, String points) {
        var given = points == null ? "" : "\"points\": \"" + points + "\", ";
        var scores = companies.stream()
                .flatMap(uscc -> List.of("PARTY_BUILDING", "INSPECTION").stream()
                        .map(code -> "{\"companyUscc\": \"%s\", \"indicator\": \"%s\", %s\"evidence\": \"季度记录\"}"
                                .formatted(uscc, code, given)))
                .collect(Collectors.joining(","));
        return enter(user, id, scores);
    }

    static ValidatableResponse score(TestUser user, String id, String uscc, String points) {
        return enter(
                user,
                id,
                "{\"companyUscc\": \"%s\", \"indicator\": \"INSPECTION\", \"points\": \"%s\", \"evidence\": \"检查记录\"}"
                        .formatted(uscc, points));
    }

    static ValidatableResponse enter(TestUser user, String id, String scores) {
        return user.call("{\"scores\": [" + scores + "]}")
                .post(PATH + "/" + id + "/enter")
                .then();
    }

    static ValidatableResponse correct(TestUser user, String id, String objection) {
        return user.call(
                        ("{\"objectionId\": \"%s\", \"score\": {\"companyUscc\": \"%s\", \"indicator\": \"INSPECTION\", "
                                        + "\"points\": \"80\", \"evidence\": \"复核记录\"}}")
                                .formatted(objection, COMPANY_A))
                .post(PATH + "/" + id + "/correct")
                .then();
    }

    static ValidatableResponse recount(TestUser user, String id, String objection, String indicator) {
        return user.call(
                        "{\"objectionId\": \"%s\", \"companyUscc\": \"%s\", \"indicator\": \"%s\", \"evidence\": \"工单改派\"}"
                                .formatted(objection, COMPANY_A, indicator))
                .post(PATH + "/" + id + "/recount")
                .then();
    }

    /** A request of company A with one clock that stopped at a moment, and a rating at the same: 2 or 3 stars. */
    private static void clockStopped(String at, String ended) {
        var id = UUID.randomUUID();
        PlatformResource.run("""
                insert into service_request (id, version, number, community_code, region_code, company_uscc, description,
                    owner, received_at, status, round)
                values ('%1$s', 0, '%4$s', 'GX0001', '371525001042', '%2$s', '管道堵塞', '%1$s', '%3$s', 'CONFIRMED', 1);
                insert into service_request_clock (request_id, seq, round, promise, start_at, paused_millis, stopped_at,
                    breached_at, ended)
                values ('%1$s', 0, 1, 'RESOLVE', '%3$s', 0, '%3$s', %5$s, '%6$s');
                insert into service_request_rating (request_id, stars, at) values ('%1$s', %7$d, '%3$s')
                """.formatted(
                        id,
                        COMPANY_A,
                        at,
                        "EV-" + id.toString().substring(0, 13),
                        ended.equals("KEPT") ? "null" : "'" + at + "'",
                        ended,
                        ended.equals("KEPT") ? 3 : 2));
    }

    /** A mediation in a community of the company, with one step. */
    private static void concluded(String company, String move, String status, String at) {
        var id = UUID.randomUUID();
        PlatformResource.run("""
                insert into mediation_case (id, version, number, community_code, region_code, company_uscc, kind,
                    description, filed_by, filed_at, status, level)
                values ('%1$s', 0, '%2$s', 'GX0001', '371525001042', '%3$s', 'LEAKAGE', '楼上渗水', '%1$s', '%6$s', 'L1', 1);
                insert into mediation_step (case_id, seq, move, status, level, actor, on_behalf_of, at)
                values ('%1$s', 0, '%4$s', '%5$s', 1, 'mediator', 'mediator', '%6$s')
                """.formatted(id, "EV-" + id.toString().substring(0, 13), company, move, status, at));
    }

    private static void hotlineCase(String day) {
        PlatformResource.run("""
                insert into hotline_case (id, version, case_number, received_on, community_code, region_code, category)
                values ('%s', 0, 'EV-%s', '%s', 'GX0001', '371525001042', 'NOISE')
                """.formatted(UUID.randomUUID(), day, day));
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            return pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
