package city.minsheng.property.mediation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MediationResourceTest {
    static final Instant T0 = Instant.parse("2022-09-26T00:00:00Z"); // a Monday
    static final String PATH = "/api/v1/mediations";
    static final String SETTLE = """
            {"fields": {"facts": "楼上渗水", "terms": "楼上在十日内修复并赔偿八百元", "performance": "十日内",
                "mediator": "王建国"}}
            """;

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void a_dispute_is_filed_settled_in_the_room_of_the_project_and_confirmed_by_a_court() {
        var id = filed();
        post(STAFF_A, id, "accept", "{}")
                .statusCode(200)
                .body("status", equalTo("L1"))
                // five working days from a Monday reach over the week of the national day
                .body("clocks[0].dueOn", equalTo("2022-10-08"));
        post(STAFF_A, id, "settle", SETTLE)
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("settledOn", equalTo("2022-09-26"))
                .body("clocks[0].ended", equalTo("KEPT"))
                .body("allowedActions", hasSize(0));
        STAFF_A.call()
                .get(PATH + "/" + id + "/agreement?reason=打印签字")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store, private"))
                .body("edition", equalTo(1))
                .body("text", containsString("申请人:李路燕\n被申请人:赵大海\n小区:清泉中学家属院"))
                .body("text", containsString("楼上在十日内修复并赔偿八百元"))
                .body("text", not(containsString("{{")));
        post(COUNTY_A, id, "confirm", "{\"courtNumber\": \"(2022)鲁1525诉前调确12号\"}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        assertThat(PlatformResource.ask("select mediation_case::text from mediation_case where id = '" + id + "'"))
                .noneMatch(row -> row.contains("李路燕") || row.contains("八百元"));
    }

    @Test
    void what_an_agreement_lacks_is_named() {
        var id = filed();
        post(STAFF_A, id, "accept", "{}").statusCode(200);
        post(STAFF_A, id, "settle", "{\"fields\": {\"facts\": \"楼上渗水\", \"mediator\": \"王建国\"}}")
                .statusCode(422)
                .body("code", equalTo("mediation.blank-open"))
                .body("detail", equalTo("协议书缺少:performance, terms"))
                .body("errors.pointer", contains("/fields/performance", "/fields/terms"));
        post(STAFF_A, id, "settle", SETTLE.replace("facts", "number"))
                .statusCode(422)
                .body("code", equalTo("mediation.blank-open"));
        post(STAFF_A, id, "settle", SETTLE.replace("\"facts\"", "\"weather\": \"晴\", \"facts\""))
                .statusCode(422)
                .body("code", equalTo("mediation.blank-unknown"));
        post(STAFF_A, id, "settle", SETTLE.replace("八百元", "x".repeat(2001))).statusCode(400);
        post(STAFF_A, id, "settle", "{}").statusCode(400);
        STAFF_A.call()
                .get(PATH + "/" + id + "/agreement?reason=x")
                .then()
                .statusCode(404)
                .body("code", equalTo("mediation.not-settled"));
    }

    @Test
    void what_is_to_be_filled_in_can_be_asked_for() {
        STAFF_A.call()
                .get("/api/v1/agreement-templates")
                .then()
                .statusCode(200)
                .body("items[0].edition", equalTo(1))
                .body("items[0].blanks", contains("facts", "terms", "performance", "mediator"));
        OWNER_A.call().get("/api/v1/agreement-templates").then().statusCode(403);
        given().get("/api/v1/agreement-templates").then().statusCode(401);
    }

    @Test
    void a_failure_goes_one_level_up_until_there_is_none() {
        var id = filed();
        post(WORKER, id, "accept", "{}").statusCode(200);
        post(WORKER, id, "fail", "{\"reason\": \"谈不拢\"}")
                .statusCode(200)
                .body("status", equalTo("L2"))
                .body("allowedActions", hasSize(0));
        post(STAFF_A, id, "fail", "{\"reason\": \"谈不拢\"}").statusCode(403).body("code", equalTo("mediation.actor"));
        post(TOWN_A, id, "fail", "{\"reason\": \"谈不拢\"}").statusCode(200).body("status", equalTo("L3"));
        post(COUNTY_A, id, "fail", "{\"reason\": \"谈不拢\"}")
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("clocks.level", contains(1, 2, 3));
        post(COUNTY_A, id, "settle", SETTLE)
                .statusCode(409)
                .body("code", equalTo("mediation.move"))
                .body("detail", equalTo("调解目前为“调解未成”(FAILED),不能进行此操作"));
    }

    @Test
    void a_dispute_is_declined_referred_or_withdrawn() {
        post(STAFF_A, filed(), "decline", "{\"reason\": \"IN_COURT\"}")
                .statusCode(200)
                .body("status", equalTo("NOT_ACCEPTED"))
                .body("steps[1].reason", equalTo("IN_COURT"));
        var referred = filed();
        post(STAFF_A, referred, "accept", "{}").statusCode(200);
        post(STAFF_A, referred, "refer", "{\"reason\": \"转人民法院\"}")
                .statusCode(200)
                .body("status", equalTo("REFERRED"));
        var withdrawn = filed();
        post(WORKER, withdrawn, "withdraw", "{}").statusCode(403).body("code", equalTo("mediation.actor"));
        post(OWNER_A, withdrawn, "withdraw", "{}").statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void a_company_in_dispute_is_no_mediator() {
        var id = file(OWNER_A, body("GX0001", ", \"org\": \"" + COMPANY_A + "\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(STAFF_A, id, "accept", "{}").statusCode(403).body("code", equalTo("mediation.party"));
        post(WORKER, id, "accept", "{}").statusCode(200);
    }

    @Test
    void staff_and_workers_file_for_their_own_communities_only() {
        file(STAFF_A, body("GX0001", "")).statusCode(201).body("number", matchesPattern("TJ-20220926-[0-9]{4,}"));
        file(WORKER, body("GX0001", "")).statusCode(201);
        for (var user : List.of(STAFF_B, OWNER_B)) {
            file(user, body("GX0001", "")).statusCode(422).body("code", equalTo("mediation.community"));
        }
        file(WORKER, body("GX0002", "")).statusCode(422).body("code", equalTo("mediation.community"));
        file(TOWN_A, body("GX0001", "")).statusCode(403);
    }

    @Test
    void a_dispute_has_two_sides_and_a_form() {
        file(OWNER_A, body("GX0001", "").replace("RESPONDENT", "APPLICANT"))
                .statusCode(422)
                .body("code", equalTo("mediation.sides"));
        file(OWNER_A, body("GX0001", "").replace("赵大海", " ")).statusCode(400);
        file(OWNER_A, body("GX0001", "").replace("LEAKAGE", "LEAK")).statusCode(400);
        file(OWNER_A, "").statusCode(400);
        OWNER_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
    }

    @Test
    void only_those_whom_it_concerns_know_of_it_and_nobody_sees_a_name() {
        var id = filed();
        for (var user : List.of(OWNER_A, STAFF_A, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call()
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("parties.nameMasked", contains("李**", "赵**"))
                    .body("parties[0].phoneMasked", equalTo("138****8000"));
        }
        for (var user : List.of(NEIGHBOUR, STAFF_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("mediation.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(STAFF_B, id, "accept", "{}").statusCode(404);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void the_parties_are_revealed_with_a_reason_that_is_kept() {
        var id = filed();
        STAFF_A.call()
                .get(PATH + "/" + id + "/parties?reason=通知当事人")
                .then()
                .statusCode(200)
                .body("parties.name", contains("李路燕", "赵大海"));
        assertThat(PlatformResource.ask(
                        "select reason from audit_entry where action = 'READ' and object_id = '" + id + "'"))
                .containsExactly("通知当事人");
        STAFF_A.call().get(PATH + "/" + id + "/parties").then().statusCode(400);
        OWNER_A.call().get(PATH + "/" + id + "/parties?reason=x").then().statusCode(403);
        STAFF_B.call().get(PATH + "/" + id + "/parties?reason=x").then().statusCode(404);
    }

    @Test
    void every_step_leaves_an_audit_row() {
        var id = filed();
        post(STAFF_A, id, "accept", "{}").statusCode(200);
        post(STAFF_A, id, "accept", "{}").statusCode(409);
        assertThat(PlatformResource.ask(
                        "select action || ' ' || subject from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder("FILE subject-owner-a", "ACCEPT subject-company-a");
    }

    @RepeatedTest(3)
    void of_eight_mediators_at_once_one_takes_it_on() throws Exception {
        var id = filed();
        var answers = atOnce(
                () -> STAFF_A.call("{}").post(PATH + "/" + id + "/accept").statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void success_is_settled_of_concluded_by_level_company_and_community() {
        clock.stopAt(Instant.parse("2025-03-03T01:00:00Z")); // a quarter of its own
        var first = filed();
        post(STAFF_A, first, "accept", "{}").statusCode(200);
        post(STAFF_A, first, "settle", SETTLE).statusCode(200);
        var second = filed();
        post(STAFF_A, second, "accept", "{}").statusCode(200);
        post(STAFF_A, second, "fail", "{\"reason\": \"谈不拢\"}").statusCode(200);
        post(TOWN_A, second, "settle", SETTLE).statusCode(200);
        var third = filed();
        post(STAFF_A, third, "accept", "{}").statusCode(200);
        post(STAFF_A, third, "refer", "{\"reason\": \"转人民法院\"}").statusCode(200);
        post(OWNER_A, filed(), "withdraw", "{}").statusCode(200);
        var query = "/api/v1/statistics/mediation?from=2025-03-01&to=2025-03-31&by=";
        COUNTY_A.call()
                .get(query + "LEVEL")
                .then()
                .statusCode(200)
                .body("overall.numerator", equalTo(2))
                .body("overall.denominator", equalTo(3))
                .body("overall.percent", equalTo("66.67"))
                .body("groups.key", contains("1", "2"))
                .body("groups[0].settled.percent", equalTo("33.33"))
                .body("groups[1].settled.percent", equalTo("100.00"));
        COUNTY_A.call()
                .get(query + "COMPANY")
                .then()
                .body("groups.key", contains(COMPANY_A))
                .body("groups[0].settled.denominator", equalTo(3));
        COUNTY_A.call().get(query + "COMMUNITY").then().body("groups.key", contains("GX0001"));
        COUNTY_B.call().get(query + "LEVEL").then().body("groups", hasSize(0)).body("overall", not(hasKey("percent")));
        COUNTY_A.call().get(query + "AGE").then().statusCode(400);
        OWNER_A.call().get(query + "LEVEL").then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(MediationMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(MediationMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(MediationMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private static String filed() {
        return file(OWNER_A, body("GX0001", "")).statusCode(201).extract().path("id");
    }

    private static String body(String community, String more) {
        return """
                {"communityCode": "%s", "kind": "LEAKAGE", "description": "楼上渗水致天花板受损", "parties": [
                    {"side": "APPLICANT", "name": "李路燕", "phone": "13812348000"},
                    {"side": "RESPONDENT", "name": "赵大海"%s}]}
                """.formatted(community, more);
    }

    private static ValidatableResponse file(TestUser user, String body) {
        return user.call(body).post(PATH).then();
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
