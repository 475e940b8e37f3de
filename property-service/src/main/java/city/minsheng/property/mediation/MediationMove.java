package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a mediation, where it leads and which roles may do it, each on its level. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum MediationMove {
    ACCEPT(MediationStatus.L1, PROPERTY_STAFF, COMMUNITY_WORKER),
    DECLINE(MediationStatus.NOT_ACCEPTED, PROPERTY_STAFF, COMMUNITY_WORKER),
    SETTLE(MediationStatus.SETTLED, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    FAIL(null, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    REFER(MediationStatus.REFERRED, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    WITHDRAW(MediationStatus.WITHDRAWN, RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER),
    CONFIRM(MediationStatus.CONFIRMED, COUNTY_OFFICER);

    /** Null: one level up. */
    final MediationStatus target;

    final Set<String> roles;

    MediationMove(MediationStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
