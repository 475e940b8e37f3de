package city.minsheng.property.mediation;

import static city.minsheng.property.mediation.MediationMove.ACCEPT;
import static city.minsheng.property.mediation.MediationMove.CONFIRM;
import static city.minsheng.property.mediation.MediationMove.DECLINE;
import static city.minsheng.property.mediation.MediationMove.FAIL;
import static city.minsheng.property.mediation.MediationMove.REFER;
import static city.minsheng.property.mediation.MediationMove.SETTLE;
import static city.minsheng.property.mediation.MediationMove.WITHDRAW;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a mediation (调解): what {@link #moves()} does not list is refused. */
@Schema(description = "调解状态,中文见 statusLabel · Status of a mediation")
enum MediationStatus {
    FILED("已申请"),
    L1("一级调解中"),
    L2("二级调解中"),
    L3("三级调解中"),
    SETTLED("调解成功"),
    CONFIRMED("已司法确认"),
    FAILED("调解未成"),
    REFERRED("已转送"),
    WITHDRAWN("已撤回"),
    NOT_ACCEPTED("不予受理");

    private final String label;

    MediationStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<MediationMove> moves() {
        return switch (this) {
            case FILED -> Set.of(ACCEPT, DECLINE, WITHDRAW);
            case L1, L2, L3 -> Set.of(SETTLE, FAIL, REFER, WITHDRAW);
            case SETTLED -> Set.of(CONFIRM);
            case CONFIRMED, FAILED, REFERRED, WITHDRAWN, NOT_ACCEPTED -> Set.of();
        };
    }

    /** Where a failure leads: one level up, and from the third to the end. */
    MediationStatus above() {
        return switch (this) {
            case L1 -> L2;
            case L2 -> L3;
            case FILED, L3, SETTLED, CONFIRMED, FAILED, REFERRED, WITHDRAWN, NOT_ACCEPTED -> FAILED;
        };
    }

    /** The level at which it is mediated; 0 when it is not. */
    int level() {
        return switch (this) {
            case L1 -> 1;
            case L2 -> 2;
            case L3 -> 3;
            case FILED, SETTLED, CONFIRMED, FAILED, REFERRED, WITHDRAWN, NOT_ACCEPTED -> 0;
        };
    }
}
