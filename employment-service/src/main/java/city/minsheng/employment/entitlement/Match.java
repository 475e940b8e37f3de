package city.minsheng.employment.entitlement;

import city.minsheng.employment.eligibility.Facts;
import java.util.UUID;

/**
 * An enterprise that a cycle has to decide: for the first time, or anew because something it rests on has changed.
 *
 * @param entitlementId null the first time
 * @param version of the entitlement as it was read
 * @param decisionSeq of its last decision
 */
record Match(
        UUID enterpriseId,
        String uscc,
        String name,
        String regionCode,
        Facts facts,
        UUID entitlementId,
        long version,
        int decisionSeq) {
    boolean isFirst() {
        return entitlementId == null;
    }
}
