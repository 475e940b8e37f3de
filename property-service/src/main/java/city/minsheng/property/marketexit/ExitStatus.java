package city.minsheng.property.marketexit;

import static city.minsheng.property.marketexit.ExitMove.APPROVE_DECISION;
import static city.minsheng.property.marketexit.ExitMove.CLOSE;
import static city.minsheng.property.marketexit.ExitMove.CONFIRM_TAKEOVER;
import static city.minsheng.property.marketexit.ExitMove.FINISH_HANDOVER;
import static city.minsheng.property.marketexit.ExitMove.HAND_OVER;
import static city.minsheng.property.marketexit.ExitMove.NOTIFY;
import static city.minsheng.property.marketexit.ExitMove.ORDER_RECTIFICATION;
import static city.minsheng.property.marketexit.ExitMove.PREPARE_DECISION;
import static city.minsheng.property.marketexit.ExitMove.PREPARE_TAKEOVER;
import static city.minsheng.property.marketexit.ExitMove.RECORD_ITEM;
import static city.minsheng.property.marketexit.ExitMove.REPORT;
import static city.minsheng.property.marketexit.ExitMove.START_HANDOVER;
import static city.minsheng.property.marketexit.ExitMove.WITHDRAW;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a market exit (市场退出): what {@link #moves()} does not list is refused. */
@Schema(description = "市场退出状态,中文见 statusLabel · Status of a market exit")
enum ExitStatus {
    TRIGGERED("已触发"),
    NOTICED("已告知"),
    RECTIFYING("限期整改"),
    DECIDED("已决定退出"),
    HANDOVER("移交中"),
    EMERGENCY_SERVICE("应急服务"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回");

    private final String label;

    ExitStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<ExitMove> moves() {
        return switch (this) {
            case TRIGGERED -> Set.of(NOTIFY, WITHDRAW);
            case NOTICED -> Set.of(ORDER_RECTIFICATION, WITHDRAW);
            case RECTIFYING -> Set.of(REPORT, PREPARE_DECISION, APPROVE_DECISION, WITHDRAW);
            case DECIDED -> Set.of(START_HANDOVER, WITHDRAW);
            case HANDOVER -> Set.of(RECORD_ITEM, PREPARE_TAKEOVER, CONFIRM_TAKEOVER, HAND_OVER, FINISH_HANDOVER);
            case EMERGENCY_SERVICE -> Set.of(CLOSE);
            case CLOSED, WITHDRAWN -> Set.of();
        };
    }
}
