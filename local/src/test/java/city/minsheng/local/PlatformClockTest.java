package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformClockTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-02-26T08:00:00+08:00");

    @ParameterizedTest
    @CsvSource({
        "+5d, 2022-03-03T08:00+08:00",
        "-1d, 2022-02-25T08:00+08:00",
        "+3h, 2022-02-26T11:00+08:00",
        "+30m, 2022-02-26T08:30+08:00",
        "+45s, 2022-02-26T08:00:45+08:00",
        "-PT90M, 2022-02-26T06:30+08:00",
        "+P1DT1H, 2022-02-27T09:00+08:00"
    })
    void a_step_becomes_one_instant_for_all(String step, String instant) {
        assertThat(OffsetDateTime.parse(PlatformClock.target(step, NOW))).isEqualTo(OffsetDateTime.parse(instant));
    }

    @Test
    void an_instant_stays_as_it_is() {
        assertThat(PlatformClock.target("2022-09-24T08:00+08:00", null)).isEqualTo("2022-09-24T08:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2022-09-24", "2022-09-24T08:00", "+5", "5d", "+P", "+5y"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> PlatformClock.target(text, NOW)).isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @CsvSource({"3, 8, false", "3, 9, true", "3, 10, true", "4, 0, true", "2, 9, false"})
    void dev_mode_wants_maven_3_9(int major, int minor, boolean enough) {
        assertThat(Live.isNewEnough(major, minor)).isEqualTo(enough);
    }
}
