package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a project, where it leads and which roles may do it, each in their region. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum ElevatorMove {
    DRAW_UP(ElevatorStatus.PLAN, RESIDENT, COMMUNITY_WORKER),
    OPEN_VOTE(ElevatorStatus.VOTE, COMMUNITY_WORKER),
    COUNT(null, COMMUNITY_WORKER, TOWN_OFFICER),
    OBJECT(ElevatorStatus.OBJECTION, RESIDENT),
    MEDIATE(ElevatorStatus.MEDIATION, COMMUNITY_WORKER, TOWN_OFFICER),
    SETTLE(ElevatorStatus.PUBLICITY, COMMUNITY_WORKER, TOWN_OFFICER),
    FAIL(ElevatorStatus.REJECTED, TOWN_OFFICER),
    REVIEW(ElevatorStatus.JOINT_REVIEW, COMMUNITY_WORKER, TOWN_OFFICER),
    APPROVE(ElevatorStatus.CONSTRUCTION, COUNTY_OFFICER),
    REJECT(ElevatorStatus.REJECTED, COUNTY_OFFICER),
    INSPECT(ElevatorStatus.INSPECTED, COUNTY_OFFICER),
    REGISTER(ElevatorStatus.REGISTERED, COUNTY_OFFICER),
    GRANT(ElevatorStatus.SUBSIDY, COUNTY_OFFICER),
    PUT_INTO_USE(ElevatorStatus.IN_USE, COMMUNITY_WORKER, TOWN_OFFICER),
    ABANDON(ElevatorStatus.ABANDONED, RESIDENT, COMMUNITY_WORKER);

    /** Null: as the vote has it. */
    final ElevatorStatus target;

    final Set<String> roles;

    ElevatorMove(ElevatorStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
