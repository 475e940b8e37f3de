package city.minsheng.property.request;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static city.minsheng.property.request.Requests.PATH;
import static city.minsheng.property.request.Requests.post;
import static city.minsheng.property.request.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ServiceRequestResourceTest {
    static final Instant T0 = Instant.parse("2022-09-24T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

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
    void an_owner_sees_the_countdown_and_what_he_may_do() {
        OWNER_A.call("{\"communityCode\": \"GX0001\", \"description\": \"管道堵塞反水\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/service-requests/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("WY-20220924-[0-9]{4,}"))
                .body("status", equalTo("RECEIVED"))
                .body("statusLabel", equalTo("已受理"))
                .body("companyUscc", equalTo(Sample.COMPANY_A))
                .body("receivedAt", equalTo("2022-09-24T08:00:00+08:00"))
                .body("serverTime", endsWith("+08:00"))
                .body("clocks.promise", contains("RESPOND", "RESOLVE"))
                .body("clocks[0].dueAt", equalTo("2022-09-24T08:05:00+08:00"))
                .body("clocks[0].remainingSeconds", equalTo(300))
                .body("allowedActions", contains("CANCEL"));
    }

    @Test
    void a_request_is_answered_solved_and_confirmed_within_its_promises() {
        var id = submitted();
        clock.stopAt(T0.plusSeconds(300));
        post(STAFF_A, id, "respond", "{}")
                .statusCode(200)
                .body("allowedActions", contains("CLASSIFY", "DECLINE", "TRANSFER", "ASSIGN"));
        post(STAFF_A, id, "classify", "{\"category\": \"SIMPLE\"}")
                .statusCode(200)
                .body("categoryLabel", equalTo("简单问题"));
        clock.stopAt(T0.plusSeconds(1800));
        post(STAFF_A, id, "resolve", "{\"result\": \"已疏通\"}")
                .statusCode(200)
                .body("confirmBy", equalTo("2022-10-01T08:30:00+08:00"))
                .body("clocks.breachedAt", everyItem(equalTo(null)));
        post(OWNER_A, id, "confirm", "{}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("steps.status", contains("RECEIVED", "RESPONDED", "IN_PROGRESS", "RESOLVED", "CONFIRMED"))
                .body("allowedActions", contains("RATE"));
    }

    @Test
    void a_millisecond_too_late_is_a_breach() {
        var id = submitted();
        clock.stopAt(T0.plusMillis(300_001));
        post(STAFF_A, id, "respond", "{}").body("clocks[0].breachedAt", equalTo("2022-09-24T08:05:00+08:00"));
    }

    @Test
    void the_owner_may_reopen_it_which_begins_a_new_round() {
        var id = resolved();
        post(OWNER_A, id, "reopen", "{\"comment\": \"又堵了\"}")
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("round", equalTo(2))
                .body("clocks.round", hasItem(2));
        post(STAFF_A, id, "classify", "{\"category\": \"COMPLEX\"}").statusCode(200);
        post(STAFF_A, id, "resolve", "{\"result\": \"换了管道\"}").statusCode(200);
        post(OWNER_A, id, "confirm", "{}").statusCode(200);
    }

    @Test
    void what_the_company_cannot_solve_gets_a_plan_with_a_promised_time() {
        var id = submitted();
        post(STAFF_A, id, "respond", "{}").statusCode(200);
        post(STAFF_A, id, "classify", "{\"category\": \"BEYOND_COMPANY\"}")
                .body("allowedActions", hasItem("PROPOSE_PLAN"));
        post(STAFF_A, id, "wait", "{\"comment\": \"等业主在家\"}").statusCode(200);
        post(OWNER_A, id, "resume", "{}").statusCode(200);
        post(STAFF_A, id, "propose-plan", "{\"plan\": \"换管道\", \"promisedAt\": \"2022-09-24T08:00:00+08:00\"}")
                .statusCode(422)
                .body("code", equalTo("request.promised-time"));
        post(STAFF_A, id, "propose-plan", "{\"plan\": \"换管道\", \"promisedAt\": \"2022-09-27T18:00:00+08:00\"}")
                .statusCode(200)
                .body("clocks.promise", hasItem("DELIVER"));
    }

    @Test
    void only_those_whom_it_concerns_know_of_it() {
        var id = submitted();
        for (var user : List.of(OWNER_A, STAFF_A, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200);
            user.call().get(PATH + "?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        }
        for (var user : List.of(NEIGHBOUR, OWNER_B, STAFF_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("request.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        given().get(PATH + "/" + id).then().statusCode(401).body("code", equalTo("anonymous"));
    }

    @Test
    void staff_of_another_company_cannot_act_on_it() {
        post(STAFF_B, submitted(), "respond", "{}").statusCode(404).body("code", equalTo("request.missing"));
    }

    @Test
    void an_organisation_without_the_role_opens_nothing() {
        var cleaner = TestUser.of("cleaner", "RESIDENT").in("371525001042").at(Sample.COMPANY_A);
        post(cleaner, submitted(), "cancel", "{}").statusCode(404);
    }

    @Test
    void an_official_may_look_but_not_act() {
        post(COUNTY_A, submitted(), "respond", "{}").statusCode(403).body("code", equalTo("forbidden"));
        post(WORKER, submitted(), "respond", "{}").statusCode(403).body("code", equalTo("request.actor"));
    }

    @Test
    void community_workers_answer_where_no_company_serves() {
        var neighbour = TestUser.of("guided-owner", "RESIDENT").in("371525002229");
        var worker = TestUser.of("guided-worker", "COMMUNITY_WORKER").in("371525002229");
        var id = submit(neighbour, "GX0029");
        post(worker, id, "respond", "{}").statusCode(200);
    }

    @Test
    void confirming_too_early_is_a_conflict_that_names_what_is_possible() {
        post(OWNER_A, submitted(), "confirm", "{}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("request.move"))
                .body("allowedActions", contains("CANCEL"));
    }

    @Test
    void an_owner_may_not_respond_for_the_company() {
        post(OWNER_A, submitted(), "respond", "{}").statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void a_community_of_another_county_is_refused() {
        for (var community : List.of("GX0001", "NOWHERE")) {
            OWNER_B.call("{\"communityCode\": \"" + community + "\", \"description\": \"x\"}")
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("request.community"));
        }
    }

    @Test
    void an_identity_without_person_or_region_cannot_ask() {
        var body = "{\"communityCode\": \"GX0001\", \"description\": \"x\"}";
        var nobody = new TestUser("nobody", Set.of("RESIDENT"), "371525001042", null, null, "openid");
        nobody.call(body).post(PATH).then().statusCode(403).body("code", equalTo("identity.incomplete"));
        TestUser.of("nowhere", "RESIDENT").call(body).post(PATH).then().statusCode(403);
    }

    @Test
    void a_body_of_the_wrong_form_is_refused() {
        var id = submitted();
        post(STAFF_A, id, "respond", "").statusCode(400).body("code", equalTo("invalid"));
        post(STAFF_A, id, "respond", "{\"coment\": \"\"}").statusCode(400).body("code", equalTo("unreadable"));
        post(STAFF_A, id, "classify", "{}").statusCode(400).body("errors.pointer", contains("/category"));
        post(STAFF_A, id, "classify", "{\"category\": \"HARD\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/category"));
        post(OWNER_A, id, "cancel", "{\"comment\": \"" + "x".repeat(501) + "\"}")
                .statusCode(400)
                .body("errors.code", contains("size"));
        OWNER_A.call("{\"communityCode\": \"GX0001\", \"description\": \"a\\u0000b\"}")
                .post(PATH)
                .then()
                .statusCode(400);
        OWNER_A.call().get(PATH + "/not-a-uuid").then().statusCode(404);
        OWNER_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400).body("code", equalTo("parameter.invalid"));
    }

    @Test
    void editing_needs_the_version_that_was_read() {
        var id = submitted();
        var body = "{\"description\": \"管道堵塞,三楼反水\"}";
        OWNER_A.call(body).put(PATH + "/" + id).then().statusCode(428).body("code", equalTo("if-match-required"));
        OWNER_A.call(body)
                .header("If-Match", "\"7\"")
                .put(PATH + "/" + id)
                .then()
                .statusCode(412);
        NEIGHBOUR
                .call(body)
                .header("If-Match", "\"0\"")
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        var read = OWNER_A.call().get(PATH + "/" + id).then().extract().header("ETag");
        OWNER_A.call(body)
                .header("If-Match", read)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(read)))
                .body("clocks[0].dueAt", equalTo("2022-09-24T08:05:00+08:00"));
        OWNER_A.call(body).header("If-Match", read).put(PATH + "/" + id).then().statusCode(412);
    }

    @Test
    void an_unchanged_request_is_not_sent_again() {
        var id = submitted();
        OWNER_A.call()
                .header("If-None-Match", "\"0\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
        OWNER_A.call()
                .header("If-None-Match", "\"1\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        var owner = TestUser.of("pager-" + T0, "RESIDENT").in("371525001042");
        for (int i = 0; i < 5; i++) {
            clock.stopAt(T0.plusMillis(i));
            submit(owner, "GX0001");
        }
        var all = owner.call().get(PATH).then().extract().<List<String>>path("items.id");
        var first = owner.call()
                .get(PATH + "?limit=3")
                .then()
                .header("Link", matchesPattern("</property/.*>; rel=\"next\""))
                .extract();
        var second = owner.call()
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("nextCursor", equalTo(null))
                .extract();
        var joined = new ArrayList<>(first.<List<String>>path("items.id"));
        joined.addAll(second.<List<String>>path("items.id"));
        assertThat(joined).isEqualTo(all).hasSize(5);
    }

    @Test
    void every_step_leaves_an_audit_row() {
        var id = submitted();
        post(STAFF_A, id, "respond", "{}").statusCode(200);
        post(OWNER_A, id, "confirm", "{}").statusCode(409);
        List<?> actions = entities.createNativeQuery(
                        "select action || ' ' || subject from audit_entry where object_id = ?1 order by action desc",
                        String.class)
                .setParameter(1, id)
                .getResultList();
        assertThat(actions.toString())
                .isEqualTo(List.of("SUBMIT subject-owner-a", "RESPOND subject-company-a")
                        .toString());
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(Move move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Stream.of(RequestMoveResource.class, OwnerMoveResource.class, DispatchMoveResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private String resolved() {
        var id = submitted();
        post(STAFF_A, id, "respond", "{}").statusCode(200);
        post(STAFF_A, id, "classify", "{\"category\": \"SIMPLE\"}").statusCode(200);
        post(STAFF_A, id, "resolve", "{\"result\": \"已疏通\"}").statusCode(200);
        return id;
    }

    private static String submitted() {
        return submit(OWNER_A, "GX0001");
    }
}
