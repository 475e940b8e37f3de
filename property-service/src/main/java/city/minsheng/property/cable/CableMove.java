package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a site, where it leads and which roles may do it, each in their region. */
@Schema(name = "CableMove", description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum CableMove {
    PLAN(CableStatus.PLANNED, TOWN_OFFICER, COUNTY_OFFICER),
    NOTIFY(CableStatus.NOTICED, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    START(CableStatus.IN_PROGRESS, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    ACCEPT(CableStatus.ACCEPTED, TOWN_OFFICER, COUNTY_OFFICER),
    KEEP(CableStatus.KEPT, TOWN_OFFICER, COUNTY_OFFICER),
    REBOUND(CableStatus.REBOUND, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);

    final CableStatus target;
    final Set<String> roles;

    CableMove(CableStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
