package city.minsheng.property.mediation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a mediation (调解记录); never changed, never taken away.
 *
 * @param move null for the filing
 * @param level on which it was taken
 * @param reason a code that can be counted, or null
 */
@Embeddable
record MediationStep(
        @Enumerated(STRING) MediationMove move,
        @Enumerated(STRING) MediationStatus status,
        int level,
        String actor,
        String onBehalfOf,
        Instant at,
        String reason,
        String comment) {}
