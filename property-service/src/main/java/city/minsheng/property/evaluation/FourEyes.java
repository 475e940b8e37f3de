package city.minsheng.property.evaluation;

import static city.minsheng.property.evaluation.EvaluationMove.CORRECT;
import static city.minsheng.property.evaluation.EvaluationMove.ENTER;
import static city.minsheng.property.evaluation.EvaluationMove.RECOUNT;
import static city.minsheng.property.evaluation.EvaluationMove.START;
import static city.minsheng.property.evaluation.EvaluationMove.SUBMIT;

import city.minsheng.common.identity.Actor;
import java.util.List;
import java.util.Set;

/** Two persons: nobody reviews what he prepared, and nobody makes final what he corrected. */
final class FourEyes {
    /** The step that no move stands for. */
    static final String PLAN = "PLAN";

    private static final Set<String> PREPARING = Set.of(PLAN, START.name(), ENTER.name(), SUBMIT.name());
    private static final Set<String> CORRECTING = Set.of(CORRECT.name(), RECOUNT.name());

    private FourEyes() {}

    /** Whether the actor's own earlier steps keep him from this move. */
    static boolean bar(Actor actor, EvaluationMove move, List<Step> steps) {
        return switch (move) {
            case PUBLISH -> took(actor, PREPARING, steps);
            case FINALISE -> took(actor, CORRECTING, steps);
            case START, ENTER, SUBMIT, RETURN, CLOSE_PUBLICITY, CORRECT, RECOUNT -> false;
        };
    }

    private static boolean took(Actor actor, Set<String> moves, List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> moves.contains(step.move()) && step.person().equals(actor.person()));
    }
}
