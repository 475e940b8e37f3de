package city.minsheng.property.hotline;

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
@RegisterForReflection(targets = HotlineCase.Snapshot.class) // the audit writes it as JSON
abstract class HotlineResource {
    static final String KIND = "hotline-case";

    @Inject
    HotlineCases cases;

    @Inject
    Audit audit;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    HotlineView in(UUID id, HotlineMove move, Act act) {
        var actor = Actor.of(identity);
        return take(cases.visible(actor, id), move, actor, act);
    }

    HotlineView take(HotlineCase taken, HotlineMove move, Actor actor, Act act) {
        var now = time.instant();
        var before = taken.snapshot();
        act.on(taken, actor, now);
        cases.flush(); // a stale version is refused here, where it can be told from a failure
        audit.change(actor, move.name(), KIND, taken.id(), before, taken.snapshot());
        return views(actor, now).of(taken);
    }

    HotlineView move(UUID id, HotlineMove move, String comment) {
        return in(id, move, (taken, actor, now) -> taken.move(move, null, comment, actor, now));
    }

    HotlineView.Maker views(Actor actor, Instant now) {
        return new HotlineView.Maker(vault, actor, now);
    }

    interface Act {
        void on(HotlineCase taken, Actor actor, Instant now);
    }
}
