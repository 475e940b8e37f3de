package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a market exit, where it leads and who may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum ExitMove {
    NOTIFY(ExitStatus.NOTICED, COUNTY_OFFICER),
    ORDER_RECTIFICATION(ExitStatus.RECTIFYING, COUNTY_OFFICER),
    /** The company tells what it put right; the state stays. */
    REPORT(null, PROPERTY_STAFF),
    /** The first of the two persons whom the decision takes; the state stays. */
    PREPARE_DECISION(null, COUNTY_OFFICER),
    APPROVE_DECISION(ExitStatus.DECIDED, COUNTY_OFFICER),
    START_HANDOVER(ExitStatus.HANDOVER, COUNTY_OFFICER),
    /** One item of the checklist; the state stays. */
    RECORD_ITEM(null, COUNTY_OFFICER),
    /** What the company refuses to hand over is to be taken over: the first of two persons; the state stays. */
    PREPARE_TAKEOVER(null, COUNTY_OFFICER),
    /** The second of them; the state stays. */
    CONFIRM_TAKEOVER(null, COUNTY_OFFICER),
    /** One community goes to whoever serves it next; the state stays. */
    HAND_OVER(null, COUNTY_OFFICER),
    FINISH_HANDOVER(ExitStatus.EMERGENCY_SERVICE, COUNTY_OFFICER),
    CLOSE(ExitStatus.CLOSED, COUNTY_OFFICER),
    WITHDRAW(ExitStatus.WITHDRAWN, COUNTY_OFFICER);

    final ExitStatus target;
    final String role;

    ExitMove(ExitStatus target, String role) {
        this.target = target;
        this.role = role;
    }
}
