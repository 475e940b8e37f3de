package city.minsheng.common.statistics;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day up to which statistics count: the year so far, and the same span of the year before (29 February is compared with
 * 28 February).
 */
public record AsOf(LocalDate day) {
    /**
     * @param parameter {@code 2022-09-24}; null or empty means today
     * @throws Refusal 400 {@code parameter.invalid} when it is not a date
     */
    public static AsOf of(String parameter, Instant now) {
        if (parameter == null || parameter.isEmpty()) {
            return new AsOf(Clocks.dayOf(now));
        }
        // Four digits a year: what lies further off is a slip of the pen, and beyond what the database can count.
        if (parameter.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return new AsOf(LocalDate.parse(parameter));
            } catch (DateTimeException noSuchDay) {
                // refused below
            }
        }
        throw Refusal.of(CommonProblem.BAD_PARAMETER, "asOf");
    }

    public LocalDate firstDay() {
        return day.withDayOfYear(1);
    }

    public AsOf yearBefore() {
        return new AsOf(day.minusYears(1));
    }

    /** The first instant after the day. */
    public Instant end() {
        return Clocks.startOf(day.plusDays(1));
    }

    /** The first instant of its year. */
    public Instant start() {
        return Clocks.startOf(firstDay());
    }
}
