package city.minsheng.property.evaluation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * One step in the history of an evaluation; never changed, never taken away.
 *
 * @param move {@code PLAN} or the name of a move
 * @param actor account that took it
 * @param reason in words; null where none is asked for
 */
@Embeddable
record Step(
        @Enumerated(STRING) EvaluationStatus status,
        String move,
        String actor,
        UUID person,
        Instant at,
        String reason) {}
