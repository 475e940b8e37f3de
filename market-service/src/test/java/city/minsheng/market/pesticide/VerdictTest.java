package city.minsheng.market.pesticide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "49.9, NEGATIVE", "49.99, NEGATIVE", "50, POSITIVE", "50.0, POSITIVE", "50.00, POSITIVE", "50.01, POSITIVE",
        "50.1, POSITIVE", "100, POSITIVE", "0, NEGATIVE", "-0.01, NEGATIVE", "-3.0, NEGATIVE", "-50, NEGATIVE",
        "-100, NEGATIVE"
    })
    void half_of_the_enzyme_stopped_is_positive_and_nothing_below(BigDecimal rate, Verdict verdict) {
        assertThat(Verdict.of(rate)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "-100.01, false",
        "-100, true",
        "-99.99, true",
        "99.99, true",
        "100, true",
        "100.00, true",
        "100.01, false",
        "1E9, false",
        "-1E9, false",
        "49.995, false",
        "0.001, false",
        "0.01, true"
    })
    void a_rate_no_device_can_show_is_not_one(BigDecimal rate, boolean plausible) {
        assertThat(Verdict.isPlausible(rate)).isEqualTo(plausible);
    }
}
