package city.minsheng.insurance.casework;

import static city.minsheng.insurance.testing.Filing.act;
import static city.minsheng.insurance.testing.Town.DAUGHTER;
import static city.minsheng.insurance.testing.Town.OTHER_COUNTYS_CLERK;
import static city.minsheng.insurance.testing.Town.OTHER_COUNTYS_REVIEWER;
import static city.minsheng.insurance.testing.Town.OTHER_TOWNS_CLERK;
import static city.minsheng.insurance.testing.Town.REVIEWER;
import static city.minsheng.insurance.testing.Town.STRANGER;
import static city.minsheng.insurance.testing.Town.TOWN_CLERK;
import static city.minsheng.insurance.testing.Town.TOWN_REVIEWER;
import static city.minsheng.insurance.testing.Town.VILLAGE_CLERK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thursday 10 November 2022. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CaseActsTest {
    private static final String REJECTION = "{\"clause\": \"医保发〔2022〕22号 第二条\"}";
    private static final String NO_FAULTS = "{\"faults\": []}";

    @Inject
    MovableClock clock;

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
    void the_clerk_accepts_the_reviewer_approves_and_it_takes_effect() {
        var id = filed();
        act(VILLAGE_CLERK, id, "accept", "{\"comment\": \"材料齐全\"}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("allowedActions", empty());
        DAUGHTER.call().get("/api/v1/cases/" + id).then().body("allowedActions", contains("WITHDRAW"));
        REVIEWER.call().get("/api/v1/cases/" + id).then().body("allowedActions", contains("APPROVE", "REJECT"));
        act(REVIEWER, id, "approve", "{}")
                .statusCode(200)
                .body("status", equalTo("EFFECTIVE"))
                .body("steps.status", contains("SUBMITTED", "ACCEPTED", "APPROVED", "EFFECTIVE"))
                .body("clocks.missed", contains(false, false))
                .body("clocks.stoppedOn", contains("2022-11-10", "2022-11-10"))
                .body("finishedAt", equalTo("2022-11-10T10:00:00+08:00"));
        DAUGHTER.call()
                .get(Filing.PATH + "/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("startDate", equalTo("2022-11-01"))
                .body("endDate", nullValue())
                .body("lockedUntil", equalTo("2023-05-10"));
    }

    @Test
    void the_towns_clerk_may_accept_what_came_in_at_the_village() {
        act(TOWN_CLERK, filed(), "accept", "{}").statusCode(200);
    }

    @Test
    void one_notice_lists_everything_and_pauses_the_clocks() {
        var id = Filing.of(Town.insured())
                .handing("IDENTITY_DOCUMENT", "FILING_FORM")
                .filed();
        act(VILLAGE_CLERK, id, "accept", "{}")
                .statusCode(422)
                .body("code", equalTo("case.materials-missing"))
                .body("errors.code", containsInAnyOrder("RESIDENCE_PROOF", "AGENT_IDENTITY_DOCUMENT"));
        act(
                        VILLAGE_CLERK,
                        id,
                        "request-correction",
                        "{\"faults\": [{\"material\": \"FILING_FORM\", \"fault\": \"未签字\"}]}")
                .statusCode(200)
                .body("status", equalTo("CORRECTION"))
                .body("notices.material", contains("FILING_FORM", "RESIDENCE_PROOF", "AGENT_IDENTITY_DOCUMENT"))
                .body("clocks.paused", contains(true, true));
        clock.stopAt(Instant.parse("2022-11-14T02:00:00Z"));
        act(DAUGHTER, id, "supplement", "{\"handedIn\": [\"FILING_FORM\"]}")
                .statusCode(422)
                .body("code", equalTo("case.supplement-incomplete"))
                .body("errors.code", contains("RESIDENCE_PROOF", "AGENT_IDENTITY_DOCUMENT"));
        act(DAUGHTER, id, "supplement", """
                {"handedIn": ["FILING_FORM", "AGENT_IDENTITY_DOCUMENT"], "promised": ["RESIDENCE_PROOF"]}
                """)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("clocks.dueOn", contains("2022-11-17", "2022-11-28"));
        act(
                        VILLAGE_CLERK,
                        id,
                        "request-correction",
                        "{\"faults\": [{\"material\": \"IDENTITY_DOCUMENT\", \"fault\": \"过期\"}]}")
                .statusCode(422)
                .body("code", equalTo("case.notice-once"))
                .body("errors.code", contains("IDENTITY_DOCUMENT"));
        act(VILLAGE_CLERK, id, "request-correction", NO_FAULTS)
                .statusCode(422)
                .body("code", equalTo("case.nothing-missing"));
    }

    @Test
    void a_promised_proof_is_accepted_and_supplied_later() {
        var id = Filing.of(Town.insured())
                .handing("IDENTITY_DOCUMENT", "FILING_FORM", "AGENT_IDENTITY_DOCUMENT")
                .promising("RESIDENCE_PROOF")
                .filed();
        act(VILLAGE_CLERK, id, "accept", "{}")
                .statusCode(200)
                .body("status", equalTo("PROMISE_ACCEPTED"))
                .body("cureBy", equalTo("2022-12-01"));
        act(DAUGHTER, id, "supply-proof", "{}")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("materials.state", hasItem("HANDED_IN"));
        act(DAUGHTER, id, "supply-proof", "{}").statusCode(409).body("code", equalTo("case.move"));
    }

    @Test
    void a_rejection_needs_its_clause_and_lets_the_filing_go() {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        act(VILLAGE_CLERK, id, "accept", "{}").statusCode(200);
        act(REVIEWER, id, "reject", "{}").statusCode(400).body("errors.pointer", contains("/clause"));
        act(REVIEWER, id, "reject", REJECTION)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("steps[-1].reason", equalTo("医保发〔2022〕22号 第二条"));
        DAUGHTER.call().get(Filing.PATH + "/" + id).then().body("status", equalTo("LAPSED"));
        Filing.of(number).by(DAUGHTER).statusCode(201);
    }

    @Test
    void a_withdrawn_case_lets_the_filing_go() {
        var number = Town.insured();
        act(DAUGHTER, Filing.of(number).filed(), "withdraw", "{}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());
        Filing.of(number).by(DAUGHTER).statusCode(201);
    }

    @Test
    void a_move_that_the_state_forbids_names_what_is_possible() {
        var id = filed();
        act(REVIEWER, id, "approve", "{}")
                .statusCode(409)
                .body("code", equalTo("case.move"))
                .body("allowedActions", empty());
        act(DAUGHTER, id, "supplement", "{\"handedIn\": []}")
                .statusCode(409)
                .body("allowedActions", contains("WITHDRAW"));
        act(VILLAGE_CLERK, id, "accept", "{}").statusCode(200);
        act(VILLAGE_CLERK, id, "accept", "{}").statusCode(409);
        act(VILLAGE_CLERK, id, "request-correction", NO_FAULTS).statusCode(409);
        act(REVIEWER, id, "approve", "{}").statusCode(200);
        act(REVIEWER, id, "reject", REJECTION).statusCode(409);
        act(DAUGHTER, id, "withdraw", "{}").statusCode(409);
    }

    @Test
    void whoever_may_not_see_the_case_gets_a_404_for_every_act() {
        var id = filed();
        for (var user : List.of(OTHER_TOWNS_CLERK, OTHER_COUNTYS_CLERK)) {
            act(user, id, "accept", "{}").statusCode(404).body("code", equalTo("case.missing"));
            act(user, id, "request-correction", NO_FAULTS).statusCode(404);
        }
        for (var verb : List.of("approve", "reject")) {
            act(OTHER_COUNTYS_REVIEWER, id, verb, verb.equals("reject") ? REJECTION : "{}")
                    .statusCode(404);
        }
        act(STRANGER, id, "withdraw", "{}").statusCode(404);
        act(STRANGER, id, "supplement", "{\"handedIn\": []}").statusCode(404);
        act(STRANGER, id, "supply-proof", "{}").statusCode(404);
    }

    @Test
    void nobody_takes_an_act_of_another_role_and_nobody_without_a_token() {
        var id = filed();
        for (var verb : List.of("accept", "request-correction", "approve", "reject")) {
            act(DAUGHTER, id, verb, "{}").statusCode(403).body("code", equalTo("forbidden"));
        }
        for (var verb : List.of("supplement", "supply-proof", "withdraw", "approve", "reject")) {
            act(VILLAGE_CLERK, id, verb, "{}").statusCode(403).body("code", equalTo("forbidden"));
        }
        for (var verb : List.of("accept", "request-correction", "supplement", "withdraw", "approve", "reject")) {
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/v1/cases/" + id + "/" + verb)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void the_level_and_the_second_person_are_asked_for() {
        var id = filed();
        var both = TestUser.of("both", Roles.STATION_CLERK, Roles.INSURANCE_REVIEWER)
                .in(Town.DISTRICT)
                .at("YBD");
        act(both, id, "accept", "{}").statusCode(200);
        act(both, id, "approve", "{}").statusCode(403).body("code", equalTo("case.four-eyes"));
        act(both, id, "reject", REJECTION).statusCode(403).body("code", equalTo("case.four-eyes"));
        act(TOWN_REVIEWER, id, "approve", "{}").statusCode(403).body("code", equalTo("case.level"));
        act(REVIEWER, id, "approve", "{}").statusCode(200);
    }

    @Test
    void a_clerk_who_is_the_agent_does_not_handle_his_case() {
        var clerk = TestUser.of("clerk-and-son", Roles.STATION_CLERK, Roles.RESIDENT)
                .in(Town.VILLAGE)
                .at("YBV");
        var id = Filing.of(Town.insured()).by(clerk).statusCode(201).extract().<String>path("id");
        act(clerk, id, "accept", "{}").statusCode(403).body("code", equalTo("case.own"));
    }

    @Test
    void a_clerk_does_not_withdraw_what_another_filed() {
        var clerk = TestUser.of("clerk-and-resident", Roles.STATION_CLERK, Roles.RESIDENT)
                .in(Town.VILLAGE)
                .at("YBV");
        act(clerk, filed(), "withdraw", "{}").statusCode(403).body("code", equalTo("case.actor"));
    }

    @Test
    void bad_bodies_are_refused() {
        var id = filed();
        act(VILLAGE_CLERK, id, "accept", "").statusCode(400);
        act(VILLAGE_CLERK, id, "accept", "{\"coment\": 1}").statusCode(400).body("code", equalTo("unreadable"));
        act(VILLAGE_CLERK, id, "accept", "{\"comment\": \"\\u0000\"}").statusCode(400);
        act(VILLAGE_CLERK, id, "accept", "{\"comment\": \"" + "x".repeat(501) + "\"}")
                .statusCode(400);
        act(VILLAGE_CLERK, id, "request-correction", "{}").statusCode(400).body("errors.pointer", contains("/faults"));
        act(VILLAGE_CLERK, id, "request-correction", "{\"faults\": [{\"material\": \"INVOICE\", \"fault\": \"x\"}]}")
                .statusCode(422)
                .body("code", equalTo("material.unknown"));
        act(
                        VILLAGE_CLERK,
                        id,
                        "request-correction",
                        "{\"faults\": [{\"material\": \"FILING_FORM\", \"fault\": \"x\"},"
                                + " {\"material\": \"FILING_FORM\", \"fault\": \"y\"}]}")
                .statusCode(422)
                .body("code", equalTo("material.twice"));
        act(VILLAGE_CLERK, "no-uuid", "accept", "{}").statusCode(404);
        act(VILLAGE_CLERK, new java.util.UUID(0, 0).toString(), "accept", "{}").statusCode(404);
    }

    @Test
    void of_two_clerks_at_the_same_instant_one_accepts() throws Exception {
        var id = filed();
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> act(VILLAGE_CLERK, id, "accept", "{}")
                                    .extract()
                                    .statusCode(),
                            () -> act(TOWN_CLERK, id, "accept", "{}").extract().statusCode()))
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        DAUGHTER.call().get("/api/v1/cases/" + id).then().body("steps.status", contains("SUBMITTED", "ACCEPTED"));
    }

    @Test
    void withdrawal_and_approval_at_the_same_instant_leave_one_of_the_two() throws Exception {
        var id = filed();
        act(VILLAGE_CLERK, id, "accept", "{}").statusCode(200);
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> act(DAUGHTER, id, "withdraw", "{}").extract().statusCode(),
                            () -> act(REVIEWER, id, "approve", "{}").extract().statusCode()))
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void every_move_has_its_endpoint_with_exactly_its_role(CaseMove move) {
        var path = "/" + move.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(CaseResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class)
                        && method.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactly(move.role);
    }

    private static String filed() {
        return Filing.of(Town.insured()).filed();
    }
}
