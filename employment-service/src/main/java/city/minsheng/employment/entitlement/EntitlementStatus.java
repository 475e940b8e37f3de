package city.minsheng.employment.entitlement;

import static city.minsheng.employment.entitlement.Move.*;

import city.minsheng.employment.eligibility.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Life of an entitlement (待遇资格): what {@link #moves()} does not list is refused. */
public enum EntitlementStatus {
    CANDIDATE("待确认"),
    CONFIRMED("账户已确认"),
    REVIEWED("已复核"),
    IN_BATCH("已入批次"),
    PUBLICISED("公示"),
    APPROVED("已审批"),
    UNKNOWN_FACTS("事实不全"),
    INELIGIBLE("不符合条件"),
    DECLINED("企业放弃"),
    REMOVED("已移出");

    private final String label;

    EntitlementStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<Move> moves() {
        return switch (this) {
            case CANDIDATE -> Set.of(DECIDE, CONFIRM, DECLINE);
            case CONFIRMED -> Set.of(DECIDE, REVIEW, DECLINE);
            case REVIEWED -> Set.of(DECIDE, ENTER_BATCH, DECLINE);
            case IN_BATCH -> Set.of(PUBLICISE, REMOVE);
            case PUBLICISED -> Set.of(APPROVE, RETURN, REMOVE);
            case UNKNOWN_FACTS, INELIGIBLE, REMOVED -> Set.of(DECIDE);
            case APPROVED, DECLINED -> Set.of();
        };
    }

    /** The states that a move starts from. */
    static List<EntitlementStatus> before(Move move) {
        return Arrays.stream(values())
                .filter(status -> status.moves().contains(move))
                .toList();
    }

    /** Where a decision leads. */
    static EntitlementStatus after(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> CANDIDATE;
            case INELIGIBLE -> INELIGIBLE;
            case UNKNOWN -> UNKNOWN_FACTS;
        };
    }

    /** Whether it stands or has been given: with a benefit that is given once, no other year may be so. */
    boolean isAlive() {
        return switch (this) {
            case CANDIDATE, CONFIRMED, REVIEWED, IN_BATCH, PUBLICISED, APPROVED -> true;
            case UNKNOWN_FACTS, INELIGIBLE, DECLINED, REMOVED -> false;
        };
    }
}
