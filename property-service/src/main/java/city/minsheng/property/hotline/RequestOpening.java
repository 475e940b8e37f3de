package city.minsheng.property.hotline;

import city.minsheng.common.identity.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Opens an owner's request (业主诉求) out of a hotline case. The feature that holds the requests implements it.
 */
public interface RequestOpening {
    /**
     * What a case hands over.
     *
     * @param receivedAt when the hotline received it: the clocks of the request begin then
     * @param phoneSealed sealed, as it stays; null when it is not known
     * @param phoneIndex the keyed index of the phone; null when it is not known
     */
    record HandOver(
            String caseNumber,
            String communityCode,
            String companyUscc,
            String content,
            Instant receivedAt,
            String phoneSealed,
            String phoneIndex) {}

    /** @return id of the request, in the same transaction; the second time for one case number it is refused */
    UUID open(HandOver handOver, Actor actor, Instant now);
}
