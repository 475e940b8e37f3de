package city.minsheng.common.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsOfTest {
    @Test
    void the_year_so_far_is_compared_with_the_same_span_a_year_before() {
        var asOf = AsOf.of("2024-02-29", Instant.EPOCH);
        assertThat(asOf.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(asOf.yearBefore().day()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(asOf.yearBefore().firstDay()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void a_day_is_a_day_in_china() {
        assertThat(AsOf.of(null, Instant.parse("2022-09-23T16:00:00Z")).day()).isEqualTo(LocalDate.of(2022, 9, 24));
        assertThat(AsOf.of("", Instant.parse("2022-09-23T15:59:59.999Z")).day()).isEqualTo(LocalDate.of(2022, 9, 23));
        assertThat(AsOf.of("2022-09-24", Instant.EPOCH).end()).isEqualTo(Instant.parse("2022-09-24T16:00:00Z"));
        assertThat(AsOf.of("2022-09-24", Instant.EPOCH).start()).isEqualTo(Instant.parse("2021-12-31T16:00:00Z"));
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        for (var none : List.of("2022-02-30", "+999999999-12-31", "-0001-01-01", "2022-9-24", "today")) {
            assertThatThrownBy(() -> AsOf.of(none, Instant.EPOCH)).as(none).isInstanceOf(Refusal.class);
        }
    }
}
