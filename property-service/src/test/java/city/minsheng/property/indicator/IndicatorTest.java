package city.minsheng.property.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class IndicatorTest {
    /** A computed indicator between two values; where it is excluded without data. */
    public static Indicator computed(String code, int weight, int factor, String worst, String best) {
        return new Indicator(
                code,
                code,
                code,
                weight,
                IndicatorKind.COMPUTED,
                Measure.PUNCTUALITY,
                factor,
                new BigDecimal(worst),
                new BigDecimal(best),
                NoData.EXCLUDED);
    }

    public static Indicator manual(String code, int weight, NoData noData) {
        return new Indicator(
                code, code, code, weight, IndicatorKind.MANUAL, null, 1, BigDecimal.ZERO, new BigDecimal(100), noData);
    }

    public static IndicatorSet set(Indicator... indicators) {
        return new IndicatorSet(new UUID(0, 1), 1, LocalDate.of(2022, 1, 1), "document", List.of(indicators));
    }

    @ParameterizedTest
    @CsvSource({
        "599, 1000, 0.00",
        "60, 100, 0.00",
        "601, 1000, 0.25",
        "80, 100, 50.00",
        "999, 1000, 99.75",
        "1, 1, 100.00"
    })
    void where_more_is_better_points_grow_from_the_worst_to_the_best(long part, long whole, String points) {
        var indicator = computed("PUNCTUALITY", 100, 100, "60.00", "100.00");
        assertThat(indicator.points(indicator.value(part, whole)).text()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "201, 10000, 0.00",
        "200, 10000, 0.00",
        "199, 10000, 0.50",
        "100, 10000, 50.00",
        "1, 10000, 99.50",
        "0, 10000, 100.00",
        "0, 1, 100.00"
    })
    void where_less_is_better_they_grow_the_other_way(long cases, long households, String points) {
        var indicator = computed("HOTLINE", 100, 100, "2.00", "0.00");
        assertThat(indicator.points(indicator.value(cases, households)).text()).isEqualTo(points);
    }

    @Test
    void beyond_the_best_there_are_no_more_points() {
        var indicator = computed("RATING", 100, 1, "1.00", "4.00");
        assertThat(indicator.points(indicator.value(5, 1))).isEqualTo(Fraction.HUNDRED);
        assertThat(indicator.points(indicator.value(1, 2))).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_third_stays_a_third() {
        var third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1, 1));
        assertThat(third.dividedBy(third)).isEqualTo(Fraction.of(7, 7));
        assertThat(Fraction.of(new BigDecimal("2.50"))).isEqualTo(Fraction.of(-5, -2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.HUNDRED);
    }

    @ParameterizedTest
    @CsvSource({"4999, 10000000, 0", "5, 1000, 1", "4, 1000, 0", "1, 3, 33", "2, 3, 67", "100, 1, 10000"})
    void it_is_rounded_half_up_to_hundredths(long numerator, long denominator, int hundredths) {
        assertThat(Fraction.of(numerator, denominator).hundredths()).isEqualTo(hundredths);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 41})
    void weights_of_99_or_101_make_no_set(int last) {
        var first = manual("A", 60, NoData.EXCLUDED);
        assertThatThrownBy(() -> set(first, manual("B", last, NoData.EXCLUDED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weights_of_100_make_a_set() {
        var set = set(manual("A", 60, NoData.EXCLUDED), manual("B", 40, NoData.EXCLUDED));
        assertThat(set.find("B").weight()).isEqualTo(40);
        assertThat(set.find("C")).isNull();
    }

    @Test
    void the_rule_is_told_in_both_languages() {
        assertThat(computed("HOTLINE", 100, 100, "2.00", "0.00").formula())
                .contains("2.00 及以上得 0 分", "0.00 及以下得 100 分", "0 points at 2.00");
    }
}
