package city.minsheng.property.cable;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a site (整治记录); never changed, never taken away.
 *
 * @param move null for the survey
 */
@Embeddable
record CableStep(
        @Enumerated(STRING) CableMove move,
        @Enumerated(STRING) CableStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
