package city.minsheng.property.formation;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.time.WorkingCalendar;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = Formation.Snapshot.class) // the audit writes it as JSON
abstract class FormationResource {
    static final String KIND = "committee-formation";

    @Inject
    Formations formations;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    /** Locked: two who complete procedures beside each other queue, and none of them is refused for it. */
    FormationView in(UUID id, FormationMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var formation = formations.visibleLocked(actor, id);
        var before = formation.snapshot();
        act.on(formation, actor, now);
        formations.flush();
        audit.change(actor, move.name(), KIND, id, before, formation.snapshot());
        return view(formation, actor, now);
    }

    FormationView view(Formation formation, Actor actor, Instant now) {
        var template = formations.template(formation.facts().templateId());
        return FormationView.of(formation, formation.progress(template, calendar::plusNaturalDays), actor, now);
    }

    interface Act {
        void on(Formation formation, Actor actor, Instant now);
    }
}
