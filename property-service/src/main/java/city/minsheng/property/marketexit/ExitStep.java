package city.minsheng.property.marketexit;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a market exit (办理记录); never changed, never taken away.
 *
 * @param move what was done: an {@link ExitMove}, or OPEN
 * @param actor account that took the step, or the job that did
 */
@Embeddable
record ExitStep(
        @Enumerated(STRING) ExitStatus status,
        String move,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
