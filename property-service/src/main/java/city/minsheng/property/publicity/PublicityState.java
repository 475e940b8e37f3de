package city.minsheng.property.publicity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a publicity stands.
 *
 * @param endsOn the last day on which an objection is in time
 * @param over whether that day is over
 * @param openObjections those without an answer
 * @param upheldObjections those that were found right
 * @param closedAt null while it is open
 */
public record PublicityState(
        LocalDate endsOn, boolean over, long openObjections, long upheldObjections, Instant closedAt) {}
