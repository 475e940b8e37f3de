package city.minsheng.market.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.market.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    static final Instant THURSDAY = Instant.parse("2022-09-22T01:00:00Z");
    static final Instant DUE = Instant.parse("2022-09-23T15:59:59.999Z"); // Friday, the last millisecond

    final Deadline deadline = of(THURSDAY, 1);

    @ParameterizedTest
    @CsvSource({
        "2022-09-22T01:00:00Z, 1, 2022-09-23T15:59:59.999Z", // Thursday -> Friday
        "2022-09-23T01:00:00Z, 1, 2022-09-26T15:59:59.999Z", // Friday -> Monday
        "2022-09-29T01:00:00Z, 2, 2022-10-08T15:59:59.999Z", // over the National Day week to the Saturday made up for
        // it
        "2022-09-29T01:00:00Z, 3, 2022-10-09T15:59:59.999Z", // and the Sunday
        "2022-09-29T01:00:00Z, 4, 2022-10-10T15:59:59.999Z",
        "2022-09-22T15:59:59.999Z, 1, 2022-09-23T15:59:59.999Z", // the last moment of Thursday in China
        "2022-09-22T16:00:00Z, 1, 2022-09-26T15:59:59.999Z" // the first of Friday
    })
    void it_ends_with_the_last_working_day_and_does_not_count_the_first(Instant issued, int days, Instant due) {
        assertThat(of(issued, days).read(issued).dueAt()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-23T15:59:59.998Z, false", "2022-09-23T15:59:59.999Z, false", "2022-09-23T16:00:00Z, true"})
    void work_reported_up_to_the_last_millisecond_is_in_time(Instant done, boolean late) {
        deadline.stop(done);
        assertThat(deadline.read(done).breachedAt()).isEqualTo(late ? DUE : null);
        assertThat(deadline.read(done.plusSeconds(999_999)).breachedAt()).isEqualTo(late ? DUE : null);
    }

    @Test
    void a_breach_shows_while_the_clock_is_running_and_nobody_has_touched_it() {
        assertThat(deadline.read(DUE).breachedAt()).isNull();
        assertThat(deadline.read(DUE.plusMillis(1)).breachedAt()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-23T15:59:59.999Z, false", "2022-09-23T16:00:00Z, true"})
    void work_that_was_not_done_has_cost_the_time_until_it_was_returned(Instant returned, boolean late) {
        deadline.stop(THURSDAY.plusSeconds(60));
        deadline.goOn(returned);
        assertThat(deadline.read(returned).breachedAt()).isEqualTo(late ? DUE : null);
        assertThat(deadline.read(returned).dueAt()).isEqualTo(DUE);
    }

    @Test
    void a_breach_stays_whatever_comes_after() {
        deadline.stop(DUE.plusMillis(1));
        deadline.goOn(DUE.plusMillis(2));
        deadline.stop(DUE.plusMillis(3));
        assertThat(deadline.read(DUE.plusMillis(3)).breachedAt()).isEqualTo(DUE);
    }

    @Test
    void the_remaining_time_is_counted_while_it_runs() {
        assertThat(deadline.read(DUE.minusSeconds(90)).remainingSeconds()).isEqualTo(90);
        assertThat(deadline.read(DUE.plusSeconds(90)).remainingSeconds()).isEqualTo(-90);
        deadline.stop(THURSDAY);
        assertThat(deadline.read(DUE).remainingSeconds()).isNull();
    }

    @Test
    void a_year_without_a_calendar_is_refused_and_not_guessed() {
        Refused.with(CommonProblem.CALENDAR_MISSING, () -> of(Instant.parse("2026-12-31T01:00:00Z"), 1));
    }

    private static Deadline of(Instant issued, int days) {
        return Deadline.ofWorkingDays(issued, days, Calendars.shipped());
    }
}
