package city.minsheng.property.formation;

import java.time.LocalDate;

/** Counts a legal period in natural days (期间): the first day is not counted, a last day of rest moves on. */
interface DayCount {
    LocalDate lastDay(LocalDate first, int days);
}
