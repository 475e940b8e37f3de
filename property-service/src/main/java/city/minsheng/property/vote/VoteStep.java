package city.minsheng.property.vote;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a vote (表决办理记录); never changed, never taken away.
 *
 * @param move null for the draft
 */
@Embeddable
record VoteStep(
        @Enumerated(STRING) VoteMove move,
        @Enumerated(STRING) VoteStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String comment) {}
