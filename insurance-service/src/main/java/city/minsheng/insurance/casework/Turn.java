package city.minsheng.insurance.casework;

import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One act on a case: by whom, when, and with which words.
 *
 * @param comment for people; may be null
 */
record Turn(Caller caller, Instant now, WorkingCalendar calendar, String comment) {
    LocalDate today() {
        return Clocks.dayOf(now);
    }
}
