package city.minsheng.insurance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.time.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friday 23 September 2022 in the evening; three working days end on Wednesday the 28th. */
class WorkingClockTest {
    static final Instant FRIDAY = Instant.parse("2022-09-23T12:00:00Z");

    final WorkingClock clock = new WorkingClock(FRIDAY, 3, Years.CALENDAR);

    @Test
    void the_first_day_and_days_of_rest_do_not_count() {
        assertThat(read("2022-09-23").dueOn()).isEqualTo("2022-09-28");
    }

    @Test
    void a_public_holiday_and_a_make_up_day_are_taken_from_the_calendar() {
        var overNationalDay = new WorkingClock(Clocks.startOf(LocalDate.parse("2022-09-29")), 3, Years.CALENDAR);
        // 30 September works, 1 to 7 October rest, Saturday 8 and Sunday 9 October are make-up days
        assertThat(overNationalDay
                        .read(Deadline.LEGAL, LocalDate.parse("2022-09-29"), Years.CALENDAR)
                        .dueOn())
                .isEqualTo("2022-10-09");
    }

    @ParameterizedTest
    @CsvSource({"2022-09-27, false", "2022-09-28, false", "2022-09-29, true"})
    void the_last_day_is_in_time(LocalDate stop, boolean missed) {
        assertThat(clock.read(Deadline.LEGAL, stop, Years.CALENDAR).missed()).isEqualTo(missed);
        clock.stop(stop);
        assertThat(read("2022-10-20").missed()).isEqualTo(missed);
        assertThat(read("2022-10-20").stoppedOn()).isEqualTo(stop);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-23, 3", "2022-09-25, 3", "2022-09-26, 2", "2022-09-28, 0"})
    void the_remaining_days_are_working_days_after_today(LocalDate today, int remaining) {
        assertThat(clock.read(Deadline.LEGAL, today, Years.CALENDAR).remainingWorkingDays())
                .isEqualTo(remaining);
    }

    @Test
    void a_clock_that_was_set_back_does_not_promise_more_than_the_period() {
        assertThat(read("2021-05-01").remainingWorkingDays()).isEqualTo(3);
    }

    @Test
    void waiting_for_the_applicant_gives_the_days_back_and_leaves_the_start() {
        clock.pause(day("2022-09-26"));
        assertThat(read("2022-10-30").paused()).isTrue();
        assertThat(read("2022-10-30").dueOn()).isNull();
        assertThat(read("2022-10-30").missed()).isFalse();
        clock.resume(day("2022-09-28"), Years.CALENDAR);
        assertThat(read("2022-09-28").dueOn()).isEqualTo("2022-09-30");
        assertThat(read("2022-09-28").startAt()).isEqualTo(FRIDAY);
    }

    @Test
    void a_pause_within_one_day_gives_nothing_back() {
        clock.pause(day("2022-09-26"));
        clock.resume(day("2022-09-26"), Years.CALENDAR);
        assertThat(read("2022-09-26").dueOn()).isEqualTo("2022-09-28");
    }

    @Test
    void a_pause_over_a_weekend_gives_no_weekend_back() {
        clock.pause(day("2022-09-23"));
        clock.resume(day("2022-09-25"), Years.CALENDAR);
        assertThat(read("2022-09-26").dueOn()).isEqualTo("2022-09-28");
    }

    @Test
    void two_pauses_add_up() {
        clock.pause(day("2022-09-26"));
        clock.resume(day("2022-09-27"), Years.CALENDAR);
        clock.pause(day("2022-09-27"));
        clock.resume(day("2022-09-28"), Years.CALENDAR);
        assertThat(read("2022-09-28").dueOn()).isEqualTo("2022-09-30");
    }

    @Test
    void what_is_missed_stays_missed_through_a_later_pause() {
        clock.pause(day("2022-09-29"));
        clock.resume(day("2022-10-12"), Years.CALENDAR);
        clock.stop(day("2022-10-12"));
        assertThat(read("2022-10-12").missed()).isTrue();
    }

    @Test
    void a_stop_is_final() {
        clock.stop(day("2022-09-26"));
        clock.pause(day("2022-09-27"));
        clock.stop(day("2022-10-09"));
        assertThat(read("2022-10-10").stoppedOn()).isEqualTo("2022-09-26");
        assertThat(read("2022-10-10").paused()).isFalse();
        assertThat(read("2022-10-10").remainingWorkingDays()).isNull();
    }

    private WorkingClock.Reading read(String today) {
        return clock.read(Deadline.LEGAL, day(today), Years.CALENDAR);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
