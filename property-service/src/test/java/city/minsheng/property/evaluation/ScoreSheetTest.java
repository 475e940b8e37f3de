package city.minsheng.property.evaluation;

import static city.minsheng.property.indicator.IndicatorTest.computed;
import static city.minsheng.property.indicator.IndicatorTest.manual;
import static city.minsheng.property.indicator.IndicatorTest.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.minsheng.property.indicator.IndicatorSet;
import city.minsheng.property.indicator.NoData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSheetTest {
    static final Instant AT = Instant.parse("2022-10-10T00:00:00Z");
    static final IndicatorSet SET =
            set(computed("PUNCTUALITY", 60, 100, "0.00", "100.00"), manual("INSPECTION", 40, NoData.EXCLUDED));
    static final IndicatorSet NEUTRAL =
            set(computed("PUNCTUALITY", 60, 100, "0.00", "100.00"), manual("INSPECTION", 40, NoData.NEUTRAL));

    @Test
    void equal_totals_share_a_rank_and_the_next_is_left_out() {
        var scores = List.of(
                score("D", "PUNCTUALITY", 1, 2),
                score("C", "PUNCTUALITY", 2, 3),
                score("A", "PUNCTUALITY", 4, 6),
                score("B", "PUNCTUALITY", 1, 1));
        var ranking = new ScoreSheet(SET, List.of("D", "C", "B", "A"), scores).ranking(Stage.FINAL);
        assertThat(ranking).extracting(Standing::uscc).containsExactly("B", "A", "C", "D");
        assertThat(ranking).extracting(Standing::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking).extracting(Standing::points).containsExactly("100.00", "66.67", "66.67", "50.00");
    }

    @Test
    void a_total_is_weighted_and_rounded_once() {
        var sheet = new ScoreSheet(
                SET, List.of("A"), List.of(score("A", "PUNCTUALITY", 1, 3), score("A", "INSPECTION", 8333, 100)));
        // (60 x 100/3 + 40 x 83.33) / 100 = 53.332
        assertThat(sheet.total("A")).isEqualTo(5333);
    }

    @ParameterizedTest
    @CsvSource({"83325, 1, 1", "83334, 1, 1", "83335, 2, 1"})
    void what_is_shown_alike_is_a_tie(long part, int rankOfTheOther, int rank) {
        var sheet = new ScoreSheet(
                SET,
                List.of("A", "B"),
                List.of(score("A", "PUNCTUALITY", 8333, 10_000), score("B", "PUNCTUALITY", part, 100_000)));
        assertThat(sheet.ranking(Stage.FINAL))
                .extracting(Standing::uscc, Standing::rank)
                .containsExactlyInAnyOrder(tuple("A", rankOfTheOther), tuple("B", rank));
    }

    @Test
    void no_data_takes_its_weight_out_and_is_not_zero_points() {
        var sheet = new ScoreSheet(
                SET, List.of("A", "B"), List.of(score("A", "INSPECTION", 9000, 100), score("B", "INSPECTION", 0, 100)));
        assertThat(sheet.total("A")).isEqualTo(9000);
        assertThat(sheet.total("B")).isZero();
        assertThat(sheet.lines("A").getFirst().points()).isNull();
        assertThat(sheet.lines("A").getLast().weighted().text()).isEqualTo("90.00");
    }

    @Test
    void no_data_at_all_has_no_rank() {
        var sheet = new ScoreSheet(
                SET, List.of("A", "B"), List.of(score("A", "INSPECTION", 0, 0), score("B", "INSPECTION", 0, 100)));
        assertThat(sheet.ranking(Stage.FINAL))
                .containsExactly(new Standing(Stage.FINAL, "B", 0, 1), new Standing(Stage.FINAL, "A", null, null));
    }

    @Test
    void neutral_means_the_average_of_the_others() {
        var scores = List.of(
                score("A", "PUNCTUALITY", 1, 1),
                score("A", "INSPECTION", 0, 0),
                score("B", "INSPECTION", 7000, 100),
                score("C", "INSPECTION", 8000, 100));
        var sheet = new ScoreSheet(NEUTRAL, List.of("A", "B", "C"), scores);
        assertThat(sheet.lines("A").getLast().points().text()).isEqualTo("75.00");
        assertThat(sheet.total("A")).isEqualTo(9000);
        assertThat(new ScoreSheet(NEUTRAL, List.of("A"), List.of()).total("A")).isNull();
    }

    @Test
    void the_last_edition_counts() {
        var first = score("A", "INSPECTION", 5000, 100);
        var second = new Score("A", "INSPECTION", 2, 6000, 100, "evidence", null, null, AT);
        assertThat(new ScoreSheet(SET, List.of("A"), List.of(second, first)).total("A"))
                .isEqualTo(6000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_ranking_is_a_function_of_the_raw_values_and_of_nothing_else(long seed) {
        var random = new Random(seed);
        var companies = new ArrayList<String>();
        var scores = new ArrayList<Score>();
        for (int i = 0; i < 20; i++) {
            var uscc = "C%02d".formatted(i);
            companies.add(uscc);
            var whole = random.nextInt(4);
            scores.add(score(uscc, "PUNCTUALITY", whole == 0 ? 0 : random.nextInt(whole + 1), whole));
            scores.add(score(uscc, "INSPECTION", random.nextInt(3) * 5000L, 100));
        }
        var ranking = new ScoreSheet(NEUTRAL, companies, scores).ranking(Stage.FINAL);
        Collections.shuffle(companies, random);
        Collections.shuffle(scores, random);
        assertThat(new ScoreSheet(NEUTRAL, companies, scores).ranking(Stage.FINAL))
                .isEqualTo(ranking);
        for (int i = 1; i < ranking.size(); i++) {
            var above = ranking.get(i - 1);
            var here = ranking.get(i);
            assertThat(here.total()).isLessThanOrEqualTo(above.total());
            assertThat(here.rank()).isEqualTo(here.total().equals(above.total()) ? above.rank() : i + 1);
            assertThat(here.total().equals(above.total()) && here.uscc().compareTo(above.uscc()) < 0)
                    .isFalse();
        }
    }

    static Score score(String uscc, String indicator, long numerator, long denominator) {
        return new Score(uscc, indicator, 1, numerator, denominator, null, null, null, AT);
    }
}
