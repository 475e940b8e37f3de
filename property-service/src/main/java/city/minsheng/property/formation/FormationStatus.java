package city.minsheng.property.formation;

import static city.minsheng.property.formation.FormationMove.COMPLETE;
import static city.minsheng.property.formation.FormationMove.FAIL_QUORUM;
import static city.minsheng.property.formation.FormationMove.RESUME;
import static city.minsheng.property.formation.FormationMove.SUSPEND;
import static city.minsheng.property.formation.FormationMove.VOTE_AGAIN;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a formation (组建): the phases are entered by procedures, what {@link #moves()} does not list is refused. */
@Schema(description = "组建状态,中文见 statusLabel · Status of a formation")
enum FormationStatus {
    APPLIED("申请中"),
    ACCEPTED("已受理"),
    PREPARING("筹备中"),
    NOMINATING("候选人产生中"),
    NOTICED("会议已公告"),
    VOTED("表决已结束"),
    ELECTED("已选出"),
    FILED("已备案"),
    FAILED_QUORUM("未达法定比例"),
    SUSPENDED("已中止");

    private final String label;

    FormationStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<FormationMove> moves() {
        return switch (this) {
            case APPLIED, ACCEPTED, PREPARING, NOMINATING, ELECTED -> Set.of(COMPLETE, SUSPEND);
            case NOTICED, VOTED -> Set.of(COMPLETE, FAIL_QUORUM, SUSPEND);
            case FAILED_QUORUM -> Set.of(VOTE_AGAIN, SUSPEND);
            case SUSPENDED -> Set.of(RESUME);
            case FILED -> Set.of();
        };
    }
}
