package city.minsheng.property.cable;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(
        targets = {CableSite.Snapshot.class, CableStandard.Snapshot.class}) // the audit writes them as JSON
abstract class CableResource {
    static final String KIND = "cable-site";

    @Inject
    CableSites sites;

    @Inject
    CableStandards standards;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    CableView in(UUID id, CableMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var taken = sites.visibleLocked(actor, id); // its steps are read later, and belong to this status
        var before = taken.snapshot();
        act.on(taken, actor, now);
        sites.flush(); // a stale version is refused here, where it can be told from a failure
        audit.change(actor, move.name(), KIND, id, before, taken.snapshot());
        return views(actor, now).of(taken);
    }

    CableView.Maker views(Actor actor, Instant now) {
        return new CableView.Maker(sites.weights(now), actor);
    }

    interface Act {
        void on(CableSite taken, Actor actor, Instant now);
    }
}
