package city.minsheng.market.inspection;

import static city.minsheng.market.inspection.InspectionMove.PUBLISH;
import static city.minsheng.market.inspection.InspectionMove.SCORE;
import static city.minsheng.market.inspection.InspectionMove.START;
import static city.minsheng.market.inspection.InspectionMove.SUBMIT;

import java.util.Set;

/** Life of an inspection (检查状态): what {@link #moves()} does not list is refused. */
enum InspectionStatus {
    PLANNED("已计划"),
    STARTED("进行中"),
    SUBMITTED("已提交"),
    SCORED("已评分"),
    PUBLISHED("已公布"),
    VOID("已作废");

    private final String label;

    InspectionStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Set<InspectionMove> moves() {
        return switch (this) {
            case PLANNED -> Set.of(START, InspectionMove.VOID);
            case STARTED -> Set.of(SUBMIT, InspectionMove.VOID);
            case SUBMITTED -> Set.of(SCORE, InspectionMove.VOID);
            case SCORED -> Set.of(PUBLISH, InspectionMove.VOID);
            case PUBLISHED -> Set.of(InspectionMove.VOID);
            case VOID -> Set.of();
        };
    }
}
