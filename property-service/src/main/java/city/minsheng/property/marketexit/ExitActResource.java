package city.minsheng.property.marketexit;

import city.minsheng.common.step.Steps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(
        targets = {MarketExit.Snapshot.class, Checklist.Line.class, Takeover.Grounds.class
        }) // the audit writes them as JSON
abstract class ExitActResource {
    static final Steps.Kind<MarketExit> KIND = new Steps.Kind<>("market-exit", MarketExit::snapshot);

    @Inject
    MarketExits exits;

    @Inject
    Steps steps;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    ExitView in(UUID id, ExitMove move, Steps.Act<MarketExit> act) {
        return steps.take(exits, KIND, id, move, act, ExitView::of);
    }
}
