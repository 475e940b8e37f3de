package city.minsheng.property.statistics;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** The days that a statistic counts, both included. */
public record Span(LocalDate from, LocalDate to) {
    /**
     * @param from null or empty: the first of the year of {@code to}
     * @param to null or empty: today
     * @throws Refusal 400 {@code parameter.invalid} when one is no date, or they are in the wrong order
     */
    public static Span of(String from, String to, Instant now) {
        var last = day("to", to, Clocks.dayOf(now));
        var first = day("from", from, last.withDayOfYear(1));
        if (first.isAfter(last)) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "from");
        }
        return new Span(first, last);
    }

    /** The same days a year before. */
    public Span yearBefore() {
        return new Span(from.minusYears(1), to.minusYears(1));
    }

    public Instant start() {
        return Clocks.startOf(from);
    }

    /** The first instant after it. */
    public Instant end() {
        return Clocks.startOf(to.plusDays(1));
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        // four digits a year: what lies further off is a slip of the pen, and beyond what the database can count
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                // refused below
            }
        }
        throw Refusal.of(CommonProblem.BAD_PARAMETER, name);
    }
}
