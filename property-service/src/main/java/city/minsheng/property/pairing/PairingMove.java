package city.minsheng.property.pairing;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a pairing, where it leads and which roles may do it: staff for their company, others in their region. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum PairingMove {
    AGREE(PairingStatus.AGREED, PROPERTY_STAFF),
    DECLINE(PairingStatus.DECLINED, PROPERTY_STAFF),
    VISIT(PairingStatus.VISITING, PROPERTY_STAFF),
    SUMMARISE(PairingStatus.SUMMARISED, COMMUNITY_WORKER, TOWN_OFFICER),
    RENEW(PairingStatus.INVITED, TOWN_OFFICER, COUNTY_OFFICER);

    final PairingStatus target;
    final Set<String> roles;

    PairingMove(PairingStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
