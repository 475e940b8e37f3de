package city.minsheng.property.listing;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a listing (办理记录); never changed, never taken away.
 *
 * @param move what was done: a {@link ListingMove}, or PROPOSE or EXPIRE, which are no moves
 * @param actor account that took the step, or the job that did
 */
@Embeddable
record ListingStep(
        @Enumerated(STRING) ListingStatus status,
        String move,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
