package city.minsheng.property.escalation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import city.minsheng.property.request.Requests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EscalationTest {
    static final Instant T0 = Instant.parse("2022-09-23T00:00:00Z");
    static final String PATH = "/api/v1/escalations";

    @Inject
    MovableClock clock;

    @Inject
    EscalateJob escalation;

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

    @ParameterizedTest
    @CsvSource({
        "PT5M, ''",
        "PT5M0.001S, '1'",
        "PT35M, '1'",
        "PT35M0.001S, '1,2'",
        "PT4H35M, '1,2'",
        "PT4H35M0.001S, '1,2,3'"
    })
    void a_late_response_climbs_the_ladder_step_by_step(Duration after, String levels) {
        var id = submit();
        clock.stopAt(T0.plus(after));
        escalation.escalate();
        escalation.escalate();
        assertThat(escalations(id, "level")).isEqualTo(levels);
    }

    @Test
    void what_was_escalated_comes_up_again_when_the_next_level_is_due_and_not_before() {
        submit();
        clock.stopAt(T0.plus(Duration.ofMinutes(35)));
        escalateAll();
        clock.stopAt(T0.plus(Duration.ofMinutes(35)).plusMillis(1));
        assertThat(escalation.escalate()).isPositive();
        escalateAll();
        clock.stopAt(T0.plus(Duration.ofDays(100)));
        escalateAll();
        clock.stopAt(T0.plus(Duration.ofDays(101)));
        assertThat(escalation.escalate()).isZero();
    }

    /** Ends only because nothing comes up twice. */
    private void escalateAll() {
        while (escalation.escalate() > 0) {
            // more is due
        }
    }

    @Test
    void company_town_and_county_hear_of_it_in_turn() {
        var id = submit();
        clock.stopAt(T0.plus(Duration.ofHours(5)));
        escalation.escalate();
        assertThat(escalations(id, "recipient")).isEqualTo(Sample.COMPANY_A + ",371525001000,371525000000");
    }

    @Test
    void a_level_that_nobody_receives_is_recorded_and_not_skipped() {
        var id = Requests.submit(TestUser.of("guided", "RESIDENT").in("371525002229"), "GX0029");
        clock.stopAt(T0.plus(Duration.ofMinutes(6)));
        escalation.escalate();
        assertThat(escalations(id, "coalesce(recipient, 'nobody')")).isEqualTo("nobody");
    }

    @Test
    void what_is_answered_or_waits_is_not_escalated() {
        var answered = submit();
        Requests.post(Sample.STAFF_A, answered, "respond", "{}").statusCode(200);
        Requests.post(Sample.STAFF_A, answered, "classify", "{\"category\": \"SIMPLE\"}");
        Requests.post(Sample.STAFF_A, answered, "wait", "{\"comment\": \"等业主\"}")
                .statusCode(200);
        clock.stopAt(T0.plus(Duration.ofHours(9)));
        escalation.escalate();
        assertThat(escalations(answered, "level")).isEmpty();
    }

    @Test
    void four_replicas_at_once_escalate_once() throws Exception {
        var id = submit();
        clock.stopAt(T0.plus(Duration.ofHours(5)));
        Callable<Integer> replica = escalation::escalate;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }
        assertThat(escalations(id, "level")).isEqualTo("1,2,3");
    }

    @Test
    void a_breach_that_the_job_found_is_shown_and_does_not_stop_the_work() {
        var id = submit();
        clock.stopAt(T0.plus(Duration.ofMinutes(6)));
        escalation.escalate();
        Requests.post(Sample.STAFF_A, id, "respond", "{}")
                .statusCode(200)
                .body("clocks[0].breachedAt", equalTo("2022-09-23T08:05:00+08:00"));
    }

    @Test
    void each_level_reads_what_went_to_it_and_takes_it_once() {
        var id = submit();
        clock.stopAt(T0.plus(Duration.ofHours(5)));
        escalation.escalate();
        assertThat(levels(STAFF_A, id)).containsOnly(1);
        for (var user : List.of(TOWN_A, COUNTY_A, AUDIT)) {
            assertThat(levels(user, id)).contains(1, 2, 3);
        }
        for (var user : List.of(STAFF_B, COUNTY_B)) {
            user.call().get(PATH).then().statusCode(200).body("items.requestId", not(hasItem(id)));
            take(user, escalationOf(id, 1)).statusCode(404).body("code", equalTo("escalation.missing"));
        }
        take(TOWN_A, escalationOf(id, 1)).statusCode(403).body("code", equalTo("escalation.actor"));
        take(TOWN_A, escalationOf(id, 3)).statusCode(403);
        take(OWNER_A, escalationOf(id, 1)).statusCode(403).body("code", equalTo("forbidden"));
        take(STAFF_A, escalationOf(id, 1))
                .statusCode(200)
                .body("takenAt", equalTo("2022-09-23T13:00:00+08:00"))
                .body("allowedActions", empty());
        take(STAFF_A, escalationOf(id, 1)).statusCode(409).body("code", equalTo("escalation.taken"));
        take(TOWN_A, escalationOf(id, 2)).statusCode(200);
        take(COUNTY_A, escalationOf(id, 3)).statusCode(200);
        COUNTY_A.call().get(PATH + "?untaken=true").then().body("items.id", not(hasItem(escalationOf(id, 3))));
    }

    @Test
    void what_nobody_receives_is_taken_by_an_officer_above() {
        var id = Requests.submit(TestUser.of("guided", "RESIDENT").in("371525002229"), "GX0029");
        clock.stopAt(T0.plus(Duration.ofMinutes(6)));
        escalation.escalate();
        var town = TestUser.of("town-of-the-guided", "TOWN_OFFICER").in("371525002000");
        town.call()
                .get(PATH + "?subject=REQUEST&untaken=true&limit=100")
                .then()
                .body("items.find { it.requestId == '" + id + "' }.allowedActions", contains("TAKE"));
        take(OWNER_A, escalationOf(id, 1)).statusCode(403);
        take(COUNTY_A, escalationOf(id, 1)).statusCode(200);
    }

    private static List<Integer> levels(TestUser user, String id) {
        return user.call()
                .get(PATH + "?subject=REQUEST&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.requestId == '" + id + "' }.level");
    }

    private static ValidatableResponse take(TestUser user, String id) {
        return user.call("").post(PATH + "/" + id + "/take").then();
    }

    private String escalationOf(String request, int level) {
        return entities.createNativeQuery("""
                        select id from escalation
                        where request_id = cast(?1 as uuid) and promise = 'RESPOND' and level = ?2
                        """)
                .setParameter(1, request)
                .setParameter(2, level)
                .getSingleResult()
                .toString();
    }

    private static String submit() {
        return Requests.submit(Sample.OWNER_A, "GX0001");
    }

    private String escalations(String id, String column) {
        return (String) entities.createNativeQuery("""
                        select coalesce(string_agg(cast(%s as varchar), ',' order by level), '') from escalation
                        where request_id = cast(?1 as uuid) and promise = 'RESPOND'
                        """.formatted(column))
                .setParameter(1, id)
                .getSingleResult();
    }
}
