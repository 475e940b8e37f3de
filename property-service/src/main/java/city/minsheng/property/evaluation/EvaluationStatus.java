package city.minsheng.property.evaluation;

import static city.minsheng.property.evaluation.EvaluationMove.CLOSE_PUBLICITY;
import static city.minsheng.property.evaluation.EvaluationMove.CORRECT;
import static city.minsheng.property.evaluation.EvaluationMove.ENTER;
import static city.minsheng.property.evaluation.EvaluationMove.FINALISE;
import static city.minsheng.property.evaluation.EvaluationMove.PUBLISH;
import static city.minsheng.property.evaluation.EvaluationMove.RECOUNT;
import static city.minsheng.property.evaluation.EvaluationMove.RETURN;
import static city.minsheng.property.evaluation.EvaluationMove.START;
import static city.minsheng.property.evaluation.EvaluationMove.SUBMIT;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of an evaluation (质量评价): what {@link #moves()} does not list is refused. */
@Schema(description = "评价状态,中文见 statusLabel · Status of an evaluation")
enum EvaluationStatus {
    PLANNED("已计划"),
    SCORING("评分中"),
    REVIEW("复核中"),
    PUBLICITY("公示中"),
    OBJECTION("异议处理"),
    FINAL("已定");

    private final String label;

    EvaluationStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<EvaluationMove> moves() {
        return switch (this) {
            case PLANNED -> Set.of(START);
            case SCORING -> Set.of(ENTER, SUBMIT);
            case REVIEW -> Set.of(ENTER, RETURN, PUBLISH);
            case PUBLICITY -> Set.of(CLOSE_PUBLICITY);
            case OBJECTION -> Set.of(CORRECT, RECOUNT, FINALISE);
            case FINAL -> Set.of();
        };
    }
}
