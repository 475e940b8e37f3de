package city.minsheng.property.trusteeship;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = Trusteeship.Snapshot.class) // the audit writes it as JSON
abstract class TrusteeshipBaseResource {
    static final String KIND = "trusteeship";

    @Inject
    Trusteeships trusteeships;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    TrusteeshipView in(UUID id, String action, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var taken = trusteeships.visibleLocked(actor, id);
        var before = taken.snapshot();
        act.on(taken, actor, now);
        trusteeships.flush();
        audit.change(actor, action, KIND, id, before, taken.snapshot());
        return new TrusteeshipView.Maker(actor, now).of(taken);
    }

    interface Act {
        void on(Trusteeship taken, Actor actor, Instant now);
    }
}
