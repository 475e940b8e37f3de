package city.minsheng.insurance.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One recorded transition of a case (办理记录).
 *
 * @param move null for what follows by itself: the submission, and the taking of effect
 * @param onBehalfOf the insured person for the applicant's side, otherwise the organisation
 * @param reason clause of a rejection; otherwise null
 */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) CaseMove move,
        @Enumerated(EnumType.STRING) CaseStatus status,
        String actor,
        String onBehalfOf,
        Instant at,
        String reason,
        String comment) {}
