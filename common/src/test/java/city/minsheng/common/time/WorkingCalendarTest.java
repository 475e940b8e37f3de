package city.minsheng.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    final WorkingCalendar calendar = new WorkingCalendarSource().shipped();

    @ParameterizedTest
    @CsvSource({
        "2022-09-24, false", // Saturday
        "2022-09-26, true",
        "2022-09-30, true",
        "2022-10-01, false",
        "2022-10-07, false",
        "2022-10-08, true", // make-up Saturday
        "2022-10-09, true", // make-up Sunday
        "2023-06-25, true",
        "2024-02-29, true",
        "2025-01-26, true",
        "2026-01-04, true",
        "2026-10-10, true"
    })
    void holidays_rest_and_make_up_days_work(LocalDate day, boolean works) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-28, 5, 2022-10-10",
        "2022-09-30, 1, 2022-10-08",
        "2022-09-24, 1, 2022-09-26",
        "2022-09-26, 0, 2022-09-26"
    })
    void the_first_day_of_a_working_period_is_not_counted(LocalDate first, int days, LocalDate last) {
        assertThat(calendar.plusWorkingDays(first, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-16, 15, 2022-10-08", "2022-09-01, 15, 2022-09-16", "2022-09-10, 7, 2022-09-19"})
    void a_legal_period_that_ends_on_a_day_of_rest_moves_on(LocalDate first, int days, LocalDate last) {
        assertThat(calendar.plusNaturalDays(first, days)).isEqualTo(last);
    }

    @Test
    void a_year_without_data_is_a_refusal_and_never_a_guess() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("calendar.year-missing"));
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2021, 12, 31)))
                .isInstanceOf(Refusal.class);
    }
}
