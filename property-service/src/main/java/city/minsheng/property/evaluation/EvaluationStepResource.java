package city.minsheng.property.evaluation;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.property.indicator.IndicatorFigures;
import city.minsheng.property.indicator.IndicatorSet;
import city.minsheng.property.publicity.Publicities;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What all steps share: loads in scope and locked, takes one step, records it, answers with a record. */
@RegisterForReflection(
        targets = {Evaluation.Snapshot.class, Score.class, Standing.class}) // the audit writes them as JSON
abstract class EvaluationStepResource {
    static final String KIND = "evaluation";

    @Inject
    Evaluations evaluations;

    @Inject
    IndicatorFigures indicators;

    @Inject
    Publicities publicities;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    interface Act {
        void on(Evaluation evaluation, IndicatorSet set, Actor actor, Instant now);
    }

    /** Two officers queue here, and the second finds what the first did. */
    EvaluationView in(UUID id, EvaluationMove move, Act act) {
        var actor = Actor.of(identity);
        var evaluation = evaluations.visibleLocked(actor, id);
        var before = evaluation.snapshot();
        act.on(evaluation, indicators.byId(evaluation.indicatorSetId()), actor, time.instant());
        evaluations.flush();
        audit.change(actor, move.name(), KIND, id, before, evaluation.snapshot());
        return EvaluationView.of(evaluation, actor);
    }
}
