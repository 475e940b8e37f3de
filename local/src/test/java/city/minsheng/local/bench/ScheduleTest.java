package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3_333_333", "3, 10_000_000", "300, 1_000_000_000", "301, 1_003_333_333"})
    void calls_are_due_at_a_constant_rate_and_rounding_never_adds_up(int index, String nanos) {
        assertThat(new Schedule(300, 1000).dueNanos(index)).isEqualTo(Long.parseLong(nanos.replace("_", "")));
    }

    @Test
    void an_hour_at_the_highest_rate_does_not_overflow() {
        assertThat(new Schedule(2000, 7_200_000).dueNanos(7_200_000)).isEqualTo(3_600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"5, 1000, 5", "5, 999, 4", "5, 1200, 6", "100, 2000, 200"})
    void a_turn_has_as_many_calls_as_are_due_within_it(int perSecond, long millis, int calls) {
        assertThat(Schedule.lasting(perSecond, millis).calls()).isEqualTo(calls);
    }
}
