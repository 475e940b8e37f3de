package city.minsheng.property.mediation;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = MediationCase.Snapshot.class) // the audit writes it as JSON
abstract class MediationResource {
    static final String KIND = "mediation";

    @Inject
    MediationCases cases;

    @Inject
    Audit audit;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    MediationView in(UUID id, MediationMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var taken = cases.visible(actor, id);
        var before = taken.snapshot();
        act.on(taken, actor, now);
        cases.flush(); // a stale version is refused here, where it can be told from a failure
        audit.change(actor, move.name(), KIND, id, before, taken.snapshot());
        return views(actor, now).of(taken);
    }

    MediationView.Maker views(Actor actor, Instant now) {
        return new MediationView.Maker(vault, actor, now);
    }

    interface Act {
        void on(MediationCase taken, Actor actor, Instant now);
    }
}
