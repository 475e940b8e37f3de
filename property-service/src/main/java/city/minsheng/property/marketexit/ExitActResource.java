package city.minsheng.property.marketexit;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = {MarketExit.Snapshot.class, Checklist.Line.class}) // the audit writes them as JSON
abstract class ExitActResource {
    static final String KIND = "market-exit";

    @Inject
    MarketExits exits;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    ExitView in(UUID id, ExitMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var exit = exits.visibleLocked(actor, id);
        var before = exit.snapshot();
        act.on(exit, actor, now);
        exits.flush();
        audit.change(actor, move.name(), KIND, id, before, exit.snapshot());
        return ExitView.of(exit, actor, now);
    }

    interface Act {
        void on(MarketExit exit, Actor actor, Instant now);
    }
}
