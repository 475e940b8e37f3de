package city.minsheng.market.standard;

import static city.minsheng.market.standard.Outcome.FAIL;
import static city.minsheng.market.standard.Outcome.NOT_APPLICABLE;
import static city.minsheng.market.standard.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandardTest {
    static final Map<Grade, Integer> GRADES =
            Map.of(Grade.UNQUALIFIED, 0, Grade.QUALIFIED, 60, Grade.GOOD, 80, Grade.EXCELLENT, 90);

    @Test
    void all_passed_is_all_points_and_the_best_grade() {
        assertThat(of(60, 40).score(Map.of("0", PASS, "1", PASS)))
                .isEqualTo(new Score(100, 100, false, Grade.EXCELLENT));
    }

    @Test
    void what_does_not_apply_counts_on_neither_side() {
        assertThat(of(60, 30, 10).score(Map.of("0", PASS, "1", NOT_APPLICABLE, "2", FAIL)))
                .isEqualTo(new Score(60, 70, false, Grade.GOOD));
    }

    @Test
    void without_an_applicable_item_there_is_no_grade() {
        assertThat(of(100).score(Map.of("0", NOT_APPLICABLE))).isEqualTo(new Score(0, 0, false, null));
    }

    @ParameterizedTest
    @CsvSource({
        "59, UNQUALIFIED",
        "60, QUALIFIED",
        "61, QUALIFIED",
        "79, QUALIFIED",
        "80, GOOD",
        "81, GOOD",
        "89, GOOD",
        "90, EXCELLENT",
        "91, EXCELLENT",
        "1, UNQUALIFIED"
    })
    void a_grade_is_reached_at_its_threshold(int passed, Grade grade) {
        assertThat(of(passed, 100 - passed).score(Map.of("0", PASS, "1", FAIL)).grade())
                .isEqualTo(grade);
    }

    @Test
    void a_percentage_that_only_rounds_up_to_the_threshold_does_not_reach_it() {
        // 79 of 88 is 89.77 %, 8 of 9 is 88.89 %: 90 % would be printed for neither, and 89.5 % must not count as 90
        assertThat(of(79, 9, 12)
                        .score(Map.of("0", PASS, "1", FAIL, "2", NOT_APPLICABLE))
                        .grade())
                .isEqualTo(Grade.GOOD);
        // 2/3 of the points against a threshold of 67: 66.67 % prints as 67 with no decimals and is below it
        var grades = Map.of(Grade.UNQUALIFIED, 0, Grade.QUALIFIED, 67, Grade.GOOD, 80, Grade.EXCELLENT, 90);
        var thirds = new Standard(UUID.randomUUID(), "S", 1, items(false, 60, 30, 10), grades, Grade.UNQUALIFIED);
        assertThat(thirds.score(Map.of("0", PASS, "1", FAIL, "2", NOT_APPLICABLE))
                        .grade())
                .isEqualTo(Grade.UNQUALIFIED);
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void a_failed_veto_item_caps_the_grade(Grade cap) {
        var standard = new Standard(UUID.randomUUID(), "S", 1, items(true, 5, 95), GRADES, cap);
        assertThat(standard.score(Map.of("0", FAIL, "1", PASS))).isEqualTo(new Score(95, 100, true, cap));
    }

    @Test
    void a_cap_never_lifts_a_grade() {
        var standard = new Standard(UUID.randomUUID(), "S", 1, items(true, 50, 50), GRADES, Grade.GOOD);
        assertThat(standard.score(Map.of("0", FAIL, "1", PASS)).grade()).isEqualTo(Grade.UNQUALIFIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PASS", "NOT_APPLICABLE"})
    void a_veto_item_that_has_not_failed_caps_nothing(Outcome outcome) {
        var standard = new Standard(UUID.randomUUID(), "S", 1, items(true, 5, 95), GRADES, Grade.UNQUALIFIED);
        var score = standard.score(Map.of("0", outcome, "1", PASS));
        assertThat(score.vetoed()).isFalse();
        assertThat(score.grade()).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void a_failed_item_without_veto_caps_nothing() {
        assertThat(of(5, 95).score(Map.of("0", FAIL, "1", PASS)).grade()).isEqualTo(Grade.EXCELLENT);
    }

    @ParameterizedTest
    @CsvSource({"60, 39", "60, 41", "100, 0", "101, -1"})
    void weights_are_positive_and_sum_to_a_hundred(int first, int second) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(first, second));
    }

    @Test
    void an_item_stands_in_it_once() {
        var twice = new ArrayList<>(items(false, 50));
        twice.addAll(items(false, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standard(UUID.randomUUID(), "S", 1, twice, GRADES, Grade.UNQUALIFIED));
    }

    @Test
    void every_grade_has_its_threshold_and_the_lowest_is_reached_by_all() {
        var missing = Map.of(Grade.UNQUALIFIED, 0, Grade.QUALIFIED, 60, Grade.GOOD, 80);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Standard(UUID.randomUUID(), "S", 1, items(false, 100), missing, Grade.UNQUALIFIED));
        var high = Map.of(Grade.UNQUALIFIED, 10, Grade.QUALIFIED, 60, Grade.GOOD, 80, Grade.EXCELLENT, 90);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standard(UUID.randomUUID(), "S", 1, items(false, 100), high, Grade.UNQUALIFIED));
    }

    private static Standard of(int... weights) {
        return new Standard(UUID.randomUUID(), "S", 1, items(false, weights), GRADES, Grade.UNQUALIFIED);
    }

    /** Items with the codes 0, 1, 2…; with {@code veto}, the first is a veto item. */
    private static List<Standard.Item> items(boolean veto, int... weights) {
        var items = new ArrayList<Standard.Item>();
        for (int i = 0; i < weights.length; i++) {
            items.add(new Standard.Item(
                    String.valueOf(i),
                    "1",
                    "项",
                    "item",
                    FindingKind.OTHER,
                    weights[i],
                    veto && i == 0,
                    PhotoRule.NONE));
        }
        return items;
    }
}
