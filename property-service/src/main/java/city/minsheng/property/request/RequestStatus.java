package city.minsheng.property.request;

import static city.minsheng.property.request.Move.ASSIGN;
import static city.minsheng.property.request.Move.CANCEL;
import static city.minsheng.property.request.Move.CLASSIFY;
import static city.minsheng.property.request.Move.CONFIRM;
import static city.minsheng.property.request.Move.DECLINE;
import static city.minsheng.property.request.Move.GRAB;
import static city.minsheng.property.request.Move.PROPOSE_PLAN;
import static city.minsheng.property.request.Move.RATE;
import static city.minsheng.property.request.Move.REOPEN;
import static city.minsheng.property.request.Move.RESOLVE;
import static city.minsheng.property.request.Move.RESPOND;
import static city.minsheng.property.request.Move.RESUME;
import static city.minsheng.property.request.Move.TRANSFER;
import static city.minsheng.property.request.Move.VISIT;
import static city.minsheng.property.request.Move.WAIT;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of an owner's request (诉求): what {@link #moves()} does not list is refused. */
@Schema(description = "诉求状态,中文见 statusLabel · Status of a request")
public enum RequestStatus {
    RECEIVED("已受理"),
    RESPONDED("已响应"),
    IN_PROGRESS("处理中"),
    WAITING_OWNER("待业主配合"),
    PLAN_PROPOSED("已出方案"),
    RESOLVED("已办结"),
    REOPENED("重办"),
    CONFIRMED("已确认"),
    CANCELLED("已撤回"),
    DECLINED("不予受理"),
    TRANSFERRED("转办");

    private final String label;

    RequestStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<Move> moves() {
        return switch (this) {
            case RECEIVED -> Set.of(RESPOND, CANCEL, DECLINE, TRANSFER, GRAB, ASSIGN);
            case RESPONDED, REOPENED -> Set.of(CLASSIFY, CANCEL, DECLINE, TRANSFER, GRAB, ASSIGN);
            case IN_PROGRESS -> Set.of(CLASSIFY, WAIT, PROPOSE_PLAN, RESOLVE, CANCEL, DECLINE, TRANSFER, GRAB, ASSIGN);
            case WAITING_OWNER, PLAN_PROPOSED -> Set.of(RESUME, CANCEL, GRAB, ASSIGN);
            case RESOLVED -> Set.of(CONFIRM, REOPEN, VISIT);
            case CONFIRMED -> Set.of(RATE, VISIT);
            case CANCELLED, DECLINED, TRANSFERRED -> Set.of();
        };
    }

    /** Nothing is left for the company to do. */
    boolean isOver() {
        return switch (this) {
            case RECEIVED, RESPONDED, IN_PROGRESS, WAITING_OWNER, PLAN_PROPOSED, REOPENED -> false;
            case RESOLVED, CONFIRMED, CANCELLED, DECLINED, TRANSFERRED -> true;
        };
    }

    /** Whether a state is an end: nothing of the request will change but what is said of it. */
    boolean isFinal() {
        return isOver() && this != RESOLVED;
    }
}
