package city.minsheng.property.elevator;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = {ElevatorProject.Snapshot.class, VoteCount.class}) // the audit writes them as JSON
abstract class ElevatorBaseResource {
    static final String KIND = "elevator-project";

    @Inject
    ElevatorProjects projects;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    ElevatorView in(UUID id, String action, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var taken = projects.visibleLocked(actor, id);
        var before = taken.snapshot();
        act.on(taken, actor, now);
        projects.flush();
        audit.change(actor, action, KIND, id, before, taken.snapshot());
        return new ElevatorView.Maker(actor).of(taken);
    }

    ElevatorView move(UUID id, ElevatorMove move, String comment) {
        return in(id, move.name(), (taken, actor, now) -> taken.move(move, comment, actor, now));
    }

    interface Act {
        void on(ElevatorProject taken, Actor actor, Instant now);
    }
}
