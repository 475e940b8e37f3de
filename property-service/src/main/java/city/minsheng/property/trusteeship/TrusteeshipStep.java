package city.minsheng.property.trusteeship;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a trusteeship (托管记录); never changed, never taken away.
 *
 * @param move null for the proposal and for what a job does
 */
@Embeddable
record TrusteeshipStep(
        @Enumerated(STRING) TrusteeshipMove move,
        @Enumerated(STRING) TrusteeshipStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
