package city.minsheng.property.pairing;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a pairing (结对记录); never changed, never taken away.
 *
 * @param move null for the invitation and for what a job does
 * @param round 1 at first, one more at each renewal
 */
@Embeddable
record PairingStep(
        @Enumerated(STRING) PairingMove move,
        @Enumerated(STRING) PairingStatus status,
        int round,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
