package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be done to a request, where it leads and which roles may do it: {@code POST /{id}/{name-of-the-move}}. Community
 * workers stand in where no company serves.
 */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
public enum Move {
    RESPOND(RequestStatus.RESPONDED, PROPERTY_STAFF, COMMUNITY_WORKER),
    CLASSIFY(RequestStatus.IN_PROGRESS, PROPERTY_STAFF, COMMUNITY_WORKER),
    WAIT(RequestStatus.WAITING_OWNER, PROPERTY_STAFF, COMMUNITY_WORKER),
    RESUME(RequestStatus.IN_PROGRESS, RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER),
    PROPOSE_PLAN(RequestStatus.PLAN_PROPOSED, PROPERTY_STAFF, COMMUNITY_WORKER),
    RESOLVE(RequestStatus.RESOLVED, PROPERTY_STAFF, COMMUNITY_WORKER),
    CONFIRM(RequestStatus.CONFIRMED, RESIDENT),
    REOPEN(RequestStatus.REOPENED, RESIDENT),
    CANCEL(RequestStatus.CANCELLED, RESIDENT),
    DECLINE(RequestStatus.DECLINED, PROPERTY_STAFF, COMMUNITY_WORKER),
    TRANSFER(RequestStatus.TRANSFERRED, PROPERTY_STAFF, COMMUNITY_WORKER),
    /** Takes it on (抢单): of all who try, one wins. */
    GRAB(null, PROPERTY_STAFF),
    /** Gives it to somebody on duty (指派). */
    ASSIGN(null, PROPERTY_STAFF),
    /** Asks the owner whether he is content (回访). */
    VISIT(null, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER),
    RATE(null, RESIDENT);

    final RequestStatus target; // null when the state stays as it is
    final Set<String> roles;

    Move(RequestStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }

    /** How the request has ended by it; null while it goes on, and where a reason decides. */
    Outcome outcome() {
        return switch (this) {
            case RESOLVE, CONFIRM -> Outcome.SOLVED;
            case CANCEL -> Outcome.CANCELLED;
            case TRANSFER -> Outcome.TRANSFERRED;
            case RESPOND, CLASSIFY, WAIT, RESUME, PROPOSE_PLAN, REOPEN, DECLINE, GRAB, ASSIGN, VISIT, RATE -> null;
        };
    }

    /** Whether it is handling, which only the one who handles the request may do once there is one. */
    boolean isHandling() {
        return switch (this) {
            case RESPOND, CLASSIFY, WAIT, RESUME, PROPOSE_PLAN, RESOLVE, DECLINE, TRANSFER -> true;
            case CONFIRM, REOPEN, CANCEL, GRAB, ASSIGN, VISIT, RATE -> false;
        };
    }
}
