package city.minsheng.property.trusteeship;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a trusteeship, where it leads and which roles may do it, each in their region. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum TrusteeshipMove {
    SIGN(TrusteeshipStatus.SIGNED, TOWN_OFFICER, COUNTY_OFFICER),
    BEGIN(TrusteeshipStatus.RUNNING, TOWN_OFFICER, COUNTY_OFFICER),
    CONVERT(TrusteeshipStatus.CONVERTED, COUNTY_OFFICER),
    SELF_MANAGE(TrusteeshipStatus.SELF_MANAGED, COUNTY_OFFICER),
    EXTEND(TrusteeshipStatus.EXTENDED, COUNTY_OFFICER),
    TERMINATE(TrusteeshipStatus.TERMINATED, COUNTY_OFFICER);

    final TrusteeshipStatus target;
    final Set<String> roles;

    TrusteeshipMove(TrusteeshipStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
