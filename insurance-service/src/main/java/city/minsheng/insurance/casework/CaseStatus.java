package city.minsheng.insurance.casework;

import static city.minsheng.insurance.casework.CaseMove.ACCEPT;
import static city.minsheng.insurance.casework.CaseMove.APPROVE;
import static city.minsheng.insurance.casework.CaseMove.REJECT;
import static city.minsheng.insurance.casework.CaseMove.REQUEST_CORRECTION;
import static city.minsheng.insurance.casework.CaseMove.SUPPLEMENT;
import static city.minsheng.insurance.casework.CaseMove.SUPPLY_PROOF;
import static city.minsheng.insurance.casework.CaseMove.WITHDRAW;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a case (办件): what {@link #moves()} does not list is refused. */
@Schema(name = "CaseStatus", description = "办件状态:已提交、待补正、已受理、容缺受理、已审核通过、已生效、不予通过、已撤回 · Status of a case")
public enum CaseStatus {
    SUBMITTED("已提交"),
    CORRECTION("待补正"),
    ACCEPTED("已受理"),
    PROMISE_ACCEPTED("容缺受理"),
    APPROVED("已审核通过"),
    EFFECTIVE("已生效"),
    REJECTED("不予通过"),
    WITHDRAWN("已撤回");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<CaseMove> moves() {
        return switch (this) {
            case SUBMITTED -> Set.of(ACCEPT, REQUEST_CORRECTION, WITHDRAW);
            case CORRECTION -> Set.of(SUPPLEMENT, WITHDRAW);
            case ACCEPTED -> Set.of(APPROVE, REJECT, WITHDRAW);
            case PROMISE_ACCEPTED -> Set.of(SUPPLY_PROOF, APPROVE, REJECT, WITHDRAW);
            // An approved case waits for what its item does; a promised proof may still come in afterwards.
            case APPROVED, EFFECTIVE -> Set.of(SUPPLY_PROOF);
            case REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** Nothing is left for the agency to do. */
    boolean isOver() {
        return switch (this) {
            case SUBMITTED, CORRECTION, ACCEPTED, PROMISE_ACCEPTED, APPROVED -> false;
            case EFFECTIVE, REJECTED, WITHDRAWN -> true;
        };
    }

    /** Decided by the agency, one way or the other (办结): a withdrawn case is not. */
    boolean isFinished() {
        return this == EFFECTIVE || this == REJECTED;
    }
}
