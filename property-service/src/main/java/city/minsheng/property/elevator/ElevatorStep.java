package city.minsheng.property.elevator;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a project (加装记录); never changed, never taken away.
 *
 * @param move null for the intent
 */
@Embeddable
record ElevatorStep(
        @Enumerated(STRING) ElevatorMove move,
        @Enumerated(STRING) ElevatorStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
