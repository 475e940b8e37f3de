package city.minsheng.property.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
@QuarkusTestResource(PlatformResource.class)
class JobsTest {
    static final Instant T0 = Instant.parse("2022-09-23T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    EscalateJob escalation;

    @Inject
    ConfirmJob confirmation;

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
    void company_town_and_county_hear_of_it_in_turn() {
        var id = submit();
        clock.stopAt(T0.plus(Duration.ofHours(5)));
        escalation.escalate();
        assertThat(escalations(id, "recipient")).isEqualTo(Sample.COMPANY_A + ",371525001000,371525000000");
    }

    @Test
    void a_level_that_nobody_receives_is_recorded_and_not_skipped() {
        var id = ServiceRequestResourceTest.submit(
                TestUser.of("guided", "RESIDENT").in("371525002229"), "GX0029");
        clock.stopAt(T0.plus(Duration.ofMinutes(6)));
        escalation.escalate();
        assertThat(escalations(id, "coalesce(recipient, 'nobody')")).isEqualTo("nobody");
    }

    @Test
    void what_is_answered_or_waits_is_not_escalated() {
        var answered = submit();
        ServiceRequestResourceTest.post(Sample.STAFF_A, answered, "respond", "{}")
                .statusCode(200);
        ServiceRequestResourceTest.post(Sample.STAFF_A, answered, "classify", "{\"category\": \"SIMPLE\"}");
        ServiceRequestResourceTest.post(Sample.STAFF_A, answered, "wait", "{\"comment\": \"等业主\"}")
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
        ServiceRequestResourceTest.post(Sample.STAFF_A, id, "respond", "{}")
                .statusCode(200)
                .body("clocks[0].breachedAt", equalTo("2022-09-23T08:05:00+08:00"));
    }

    @Test
    void silence_is_confirmed_once_by_however_many_replicas() throws Exception {
        var id = submit();
        for (var move : List.of("respond {}", "classify {\"category\": \"SIMPLE\"}", "resolve {\"result\": \"好了\"}")) {
            var words = move.split(" ", 2);
            ServiceRequestResourceTest.post(Sample.STAFF_A, id, words[0], words[1])
                    .statusCode(200);
        }
        clock.stopAt(T0.plus(Duration.ofDays(7)).plusMillis(1));
        Callable<Integer> replica = confirmation::confirm;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }
        var steps = entities.createNativeQuery("""
                        select count(*) from service_request_step
                        where request_id = cast(?1 as uuid) and status = 'CONFIRMED' and actor = 'job:auto-confirm'
                        """).setParameter(1, id).getSingleResult();
        assertThat(steps).isEqualTo(1L);
    }

    private static String submit() {
        return ServiceRequestResourceTest.submit(Sample.OWNER_A, "GX0001");
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
