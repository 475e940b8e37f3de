package city.minsheng.employment.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import city.minsheng.employment.problem.EmploymentProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicityTest {
    final BatchTest batches = new BatchTest();
    final Publicity publicity = new Publicity(batches.batch, 1, "hash", LocalDate.of(2022, 9, 8), BatchTest.NOW);

    @ParameterizedTest
    @CsvSource({
        "2022-09-01T09:00:00+08:00, false",
        "2022-09-08T00:00:00+08:00, false",
        "2022-09-08T23:59:59.999+08:00, false",
        "2022-09-09T00:00:00+08:00, true",
        "2022-09-10T00:00:00+08:00, true"
    })
    void the_last_day_belongs_to_the_period(String time, boolean over) {
        var now = OffsetDateTime.parse(time).toInstant();
        if (over) {
            publicity.close(now);
            assertThat(publicity.closedAt()).isEqualTo(now);
        } else {
            assertThatThrownBy(() -> publicity.close(now))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(EmploymentProblem.PUBLICITY_RUNNING));
            assertThat(publicity.closedAt()).isNull();
        }
    }

    @Test
    void a_withdrawn_one_keeps_the_time_at_which_it_ended() {
        var closed = Instant.parse("2022-09-09T00:00:00Z");
        publicity.close(closed);
        publicity.withdraw(closed.plusSeconds(60));
        assertThat(publicity.closedAt()).isEqualTo(closed);
    }
}
