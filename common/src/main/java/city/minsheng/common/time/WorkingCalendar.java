package city.minsheng.common.time;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The Chinese working calendar (工作日历): Monday to Friday, less public holidays, plus make-up days (调休). Both are data,
 * one file a year, after the yearly notice of the General Office of the State Council.
 */
public final class WorkingCalendar {
    private final Map<Integer, Map<LocalDate, Boolean>> exceptionsByYear;

    /** @param exceptionsByYear for each known year, the days that differ from the plain week: true works, false rests */
    WorkingCalendar(Map<Integer, Map<LocalDate, Boolean>> exceptionsByYear) {
        this.exceptionsByYear = new HashMap<>(exceptionsByYear);
    }

    /** @throws Refusal 422 {@code calendar.year-missing} for a year without data */
    public boolean isWorkingDay(LocalDate day) {
        var exceptions = exceptionsByYear.get(day.getYear());
        if (exceptions == null) {
            throw Refusal.of(CommonProblem.CALENDAR_MISSING, day.getYear());
        }
        var plain = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, plain);
    }

    /** The last day of a period of {@code days} working days; the first day is not counted. */
    public LocalDate plusWorkingDays(LocalDate first, int days) {
        var day = first;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The last day of a legal period of {@code days} natural days: the first day is not counted, and a last day on a day
     * of rest moves to the next working day (Civil Code, articles 201 to 203).
     */
    public LocalDate plusNaturalDays(LocalDate first, int days) {
        var day = first.plusDays(days);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
