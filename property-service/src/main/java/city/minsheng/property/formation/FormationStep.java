package city.minsheng.property.formation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One step in the history of a formation (组建记录); never changed, never taken away.
 *
 * @param move null for the beginning
 * @param number of the procedure that was completed; null otherwise
 * @param round of the vote
 * @param textSealed the document that was filled; null when there is none
 * @param publicityId of the list that was published; null when there is none
 */
@Embeddable
record FormationStep(
        @Enumerated(STRING) FormationMove move,
        @Column(name = "procedure_number") Integer number,
        int round,
        @Enumerated(STRING) FormationStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        LocalDate doneOn,
        String textSealed,
        UUID publicityId,
        String comment) {}
