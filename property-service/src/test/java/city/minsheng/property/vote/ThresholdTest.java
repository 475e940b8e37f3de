package city.minsheng.property.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @ParameterizedTest
    @CsvSource({
        "QUORUM, 1999, 3000, false",
        "QUORUM, 2000, 3000, true",
        "QUORUM, 2001, 3000, true",
        "MORE_THAN_HALF, 1499, 3000, false",
        "MORE_THAN_HALF, 1500, 3000, false",
        "MORE_THAN_HALF, 1501, 3000, true",
        "THREE_QUARTERS, 2249, 3000, false",
        "THREE_QUARTERS, 2250, 3000, true",
        "THREE_QUARTERS, 2251, 3000, true",
        "QUORUM, 0, 0, false",
        "MORE_THAN_HALF, 0, 0, false",
        "THREE_QUARTERS, 0, 0, false",
        // of an odd whole the limit itself cannot be met
        "QUORUM, 66, 100, false",
        "QUORUM, 67, 100, true",
        "MORE_THAN_HALF, 50, 101, false",
        "MORE_THAN_HALF, 51, 101, true"
    })
    void a_limit_is_met_before_at_and_after_it(Threshold threshold, long part, long whole, boolean reached) {
        assertThat(threshold.isReached(part, whole)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "QUORUM, 199, 2, false", "QUORUM, 200, 1, false", "QUORUM, 200, 2, true",
        "MORE_THAN_HALF, 151, 1, false", "MORE_THAN_HALF, 150, 2, false", "MORE_THAN_HALF, 151, 2, true",
        "THREE_QUARTERS, 225, 2, false", "THREE_QUARTERS, 224, 3, false", "THREE_QUARTERS, 225, 3, true"
    })
    void area_and_heads_must_both_be_enough(Threshold threshold, long area, long heads, boolean reached) {
        assertThat(threshold.isReached(new Weight(area, heads), new Weight(300, 3)))
                .isEqualTo(reached);
    }

    @Test
    void thirds_of_a_square_metre_add_up_exactly() {
        // 100/3 and 200/3 m²: together exactly two thirds of 150 m²
        var part = new Weight(10_000, 1).plus(new Weight(20_000, 1));
        assertThat(Threshold.QUORUM.isReached(part, new Weight(45_000, 3))).isTrue();
        assertThat(Threshold.QUORUM.isReached(part, new Weight(45_001, 3))).isFalse();
    }
}
