package city.minsheng.property.hotline;

import city.minsheng.common.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The terms in force on a day, as policy parameters set them.
 *
 * @param signInVersion version of the parameter that sets the term
 * @param returnWithin how long after signing a case can still be given back
 * @param extensionDays most working days that one extension may ask for
 */
record HotlineTerms(
        Duration signIn,
        UUID signInVersion,
        int replyDays,
        UUID replyVersion,
        Duration returnWithin,
        int extensions,
        int extensionDays,
        WorkingDays calendar) {

    /** Counts working days after a day; in the running service that of the working calendar. */
    interface WorkingDays {
        LocalDate plus(LocalDate first, int days);
    }

    Instant replyDue(Instant dispatchedAt) {
        return end(calendar.plus(Clocks.dayOf(dispatchedAt), replyDays));
    }

    /** Counts on from the day on which the reply was due, not from today. */
    Instant extended(Instant due, int days) {
        return end(calendar.plus(Clocks.dayOf(due), days));
    }

    /** The last instant of a day: time goes in milliseconds. */
    private static Instant end(LocalDate day) {
        return Clocks.startOf(day.plusDays(1)).minusMillis(1);
    }
}
