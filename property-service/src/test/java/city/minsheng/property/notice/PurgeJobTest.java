package city.minsheng.property.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PurgeJobTest {
    private static final Instant T0 = Instant.parse("2022-03-01T00:00:00Z");

    @Inject
    Notices notices;

    @Inject
    PurgeJob purge;

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void leaveNothingOpen() {
        clock.followWall();
        PlatformResource.run("update service_request_clock set stopped_at = '" + T0
                + "', ended = 'VOID' where start_at = '" + T0 + "'");
        for (var old : new String[] {
            "notice_attempt where delivery_id in (select d.id from notice_delivery d join notice n on n.id = d.notice_id "
                    + "where n.at = '" + T0 + "')",
            "notice_delivery where notice_id in (select id from notice where at = '" + T0 + "')",
            "notice where at = '" + T0 + "'"
        }) {
            PlatformResource.run("delete from " + old);
        }
    }

    /** A notice of T0 about a request that is over. */
    private String notice(String status) {
        var about = Outbox.served();
        Outbox.tell(notices, about, Occasion.late("RESPOND", T0), T0);
        PlatformResource.run("update service_request_clock set stopped_at = '" + T0
                + "', ended = 'KEPT' where request_id = '" + about.requestId() + "'");
        var id = Outbox.told(about, NoticeKind.LATE).getFirst();
        PlatformResource.run("update notice_delivery set status = '" + status + "', next_at = "
                + (status.equals("SENT") || status.equals("DEAD") ? "null" : "at") + " where notice_id = '" + id + "'");
        return id;
    }

    private static boolean isKept(String id) {
        return !PlatformResource.ask("select id from notice where id = '" + id + "'")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, P90D, true",
        "SENT, P90DT0.001S, false",
        "DEAD, P90DT0.001S, true",
        "DEAD, P365D, true",
        "DEAD, P365DT0.001S, false",
        "PENDING, P3650D, true",
        "FAILED, P3650D, true"
    })
    void what_was_delivered_is_kept_for_90_days_and_what_reached_nobody_for_365(
            String status, Duration after, boolean kept) {
        var id = notice(status);
        clock.stopAt(T0.plus(after));
        purge.run();
        assertThat(isKept(id)).isEqualTo(kept);
        assertThat(PlatformResource.ask("select id from notice_delivery where notice_id = '" + id + "'"))
                .hasSize(kept ? 1 : 0);
    }

    @Test
    void of_a_request_that_still_runs_everything_is_kept() {
        var id = notice("SENT");
        PlatformResource.run(
                "update service_request_clock set stopped_at = null, ended = null where promise = 'RESOLVE' and "
                        + "request_id = (select request_id from notice where id = '" + id + "')");
        clock.stopAt(T0.plus(Duration.ofDays(3000)));
        purge.run();
        assertThat(isKept(id)).isTrue();
    }

    @Test
    void one_turn_takes_no_more_than_it_may_and_three_replicas_at_once_take_each_once() throws Exception {
        var count = PurgeJob.MOST + 10;
        var about = Outbox.served();
        PlatformResource.run("update service_request_clock set stopped_at = '" + T0
                + "', ended = 'KEPT' where request_id = '" + about.requestId() + "'");
        PlatformResource.run("""
                insert into notice (id, kind, request_id, number, round, occurrence, community_code, region_code, audience,
                    recipient, at)
                select gen_random_uuid(), 'ASSIGNED', '%s', 'WY-1', 1, i, 'GX0001', '371525001042', 'COMPANY', 'x', '%s'
                from generate_series(1, %d) i
                """.formatted(about.requestId(), T0, count));
        clock.stopAt(T0.plus(Duration.ofDays(91)));
        try (var replicas = Executors.newFixedThreadPool(3)) {
            int all = 0;
            for (var turn : replicas.invokeAll(Stream.generate(() -> (Callable<Integer>) purge::purge)
                    .limit(3)
                    .toList())) {
                assertThat(turn.get()).isLessThanOrEqualTo(PurgeJob.MOST);
                all += turn.get();
            }
            assertThat(all).isGreaterThanOrEqualTo(PurgeJob.MOST);
        }
        purge.run();
        assertThat(PlatformResource.ask("select id from notice where request_id = '" + about.requestId() + "'"))
                .isEmpty();
    }

    @Test
    void the_service_itself_can_neither_delete_nor_purge_the_last_week() {
        for (var table : new String[] {"notice", "notice_delivery", "notice_attempt"}) {
            assertThatThrownBy(() -> PlatformResource.run("set role service_app; delete from " + table))
                    .hasMessageContaining("permission denied");
        }
        clock.followWall();
        var about = Outbox.served();
        var now = clock.instant();
        Outbox.tell(notices, about, Occasion.late("RESPOND", now), now);
        PlatformResource.run("update service_request_clock set stopped_at = now(), ended = 'KEPT' where request_id = '"
                + about.requestId() + "'");
        var id = Outbox.told(about, NoticeKind.LATE).getFirst();
        PlatformResource.run(
                "update notice_delivery set status = 'SENT', next_at = null where notice_id = '" + id + "'");
        clock.stopAt(now.plus(Duration.ofDays(1000)));
        purge.run();
        assertThat(isKept(id)).isTrue();
    }
}
