package city.minsheng.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Test
    void yuan_go_in_and_come_out_unchanged() {
        assertThat(Money.ofYuan("51577200.00").fen()).isEqualTo(5_157_720_000L);
        assertThat(Money.ofYuan("0.5").plus(new Money(1)).yuan()).isEqualTo("0.51");
        assertThat(new Money(-5).yuan()).isEqualTo("-0.05");
    }

    @Test
    void a_fraction_of_a_fen_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> Money.ofYuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_overflow_is_a_failure_and_never_a_wrong_sum() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "58338, 90, 100, 52504",
        "1, 49, 100, 0",
        "1, 50, 100, 1",
        "1, 51, 100, 1",
        "9223372036854775807, 1, 1, 9223372036854775807"
    })
    void a_share_is_rounded_half_up_to_the_fen(long fen, long numerator, long denominator, long expected) {
        assertThat(new Money(fen).share(numerator, denominator).fen()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"123, 131, 93.89", "520, 710, 73.24", "1, 200000, 0.00", "1, 20000, 0.01", "0, 5, 0.00", "5, 5, 100.00"
    })
    void a_percentage_has_two_decimals_half_up(long numerator, long denominator, String percent) {
        assertThat(new Ratio(numerator, denominator).percent()).isEqualTo(percent);
    }

    @Test
    void a_ratio_of_nothing_has_no_percentage() {
        assertThat(new Ratio(0, 0).percent()).isNull();
        assertThat(new YearOnYear(5, 0).percent()).isNull();
    }

    @Test
    void year_on_year_is_the_change_over_the_year_before() {
        assertThat(new YearOnYear(925, 1250).percent()).isEqualTo("-26.00");
        assertThat(new YearOnYear(0, 3).percent()).isEqualTo("-100.00");
    }
}
