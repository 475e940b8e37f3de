package city.minsheng.property.evaluation;

import city.minsheng.common.time.Clocks;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A quarter of a year in China.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {
    LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    Instant start() {
        return Clocks.startOf(firstDay());
    }

    /** The first instant after it. */
    Instant end() {
        return Clocks.startOf(firstDay().plusMonths(3));
    }
}
