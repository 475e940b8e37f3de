package city.minsheng.employment.entitlement;

import city.minsheng.common.identity.Roles;
import java.util.Set;

/**
 * What can be done to an entitlement. Those with roles are single acts, {@code POST /{id}/{name-of-the-move}}; the others
 * are done to many at once by a cycle or a batch.
 */
public enum Move {
    /** The rules were applied; where it leads depends on the outcome. */
    DECIDE(null),
    CONFIRM(EntitlementStatus.CONFIRMED, Roles.ENTERPRISE),
    DECLINE(EntitlementStatus.DECLINED, Roles.ENTERPRISE),
    REVIEW(EntitlementStatus.REVIEWED),
    ENTER_BATCH(EntitlementStatus.IN_BATCH),
    PUBLICISE(EntitlementStatus.PUBLICISED),
    RETURN(EntitlementStatus.IN_BATCH),
    APPROVE(EntitlementStatus.APPROVED),
    REMOVE(EntitlementStatus.REMOVED);

    final EntitlementStatus target;
    final Set<String> roles;

    Move(EntitlementStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
