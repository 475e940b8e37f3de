package city.minsheng.market.inspection;

import city.minsheng.market.standard.FindingKind;
import java.util.UUID;

/**
 * What others need to know of a finding.
 *
 * @param isVoid whether its inspection was declared void
 */
public record FindingFacts(
        UUID id,
        UUID inspectionId,
        String marketCode,
        String regionCode,
        String operatorUscc,
        FindingKind kind,
        String location,
        boolean isVoid) {}
