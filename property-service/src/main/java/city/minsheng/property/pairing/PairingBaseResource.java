package city.minsheng.property.pairing;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = {Pairing.Snapshot.class, WishSurvey.Snapshot.class}) // the audit writes them as JSON
abstract class PairingBaseResource {
    static final String KIND = "guidance-pairing";

    @Inject
    Pairings pairings;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    PairingView in(UUID id, PairingMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var taken = pairings.visibleLocked(actor, id);
        var before = taken.snapshot();
        act.on(taken, actor, now);
        pairings.flush();
        audit.change(actor, move.name(), KIND, id, before, taken.snapshot());
        return new PairingView.Maker(actor).of(taken);
    }

    interface Act {
        void on(Pairing taken, Actor actor, Instant now);
    }
}
