package city.minsheng.property.evaluation;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to an evaluation, where it leads and which roles may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum EvaluationMove {
    START(EvaluationStatus.SCORING),
    /** Enters values by hand; the state stays. */
    ENTER(null),
    SUBMIT(EvaluationStatus.REVIEW),
    RETURN(EvaluationStatus.SCORING),
    PUBLISH(EvaluationStatus.PUBLICITY),
    CLOSE_PUBLICITY(EvaluationStatus.OBJECTION),
    /** Corrects a value after an objection that was upheld; the state stays. */
    CORRECT(null),
    /** Counts a value of the service again after such an objection; the state stays. */
    RECOUNT(null),
    FINALISE(EvaluationStatus.FINAL);

    final EvaluationStatus target;
    final Set<String> roles = Set.of(COUNTY_OFFICER);

    EvaluationMove(EvaluationStatus target) {
        this.target = target;
    }
}
