package city.minsheng.property.hotline;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a case (办理记录); never changed, never taken away.
 *
 * @param move null for the receipt
 * @param reason a code that can be counted, or null
 */
@Embeddable
record HotlineStep(
        @Enumerated(STRING) HotlineMove move,
        @Enumerated(STRING) HotlineStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String reason,
        String comment) {}
