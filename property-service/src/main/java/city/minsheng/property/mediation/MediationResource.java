package city.minsheng.property.mediation;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.step.Steps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = MediationCase.Snapshot.class) // the audit writes it as JSON
abstract class MediationResource {
    static final Steps.Kind<MediationCase> KIND = new Steps.Kind<>("mediation", MediationCase::snapshot);

    @Inject
    MediationCases cases;

    @Inject
    Audit audit;

    @Inject
    Steps steps;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    MediationView in(UUID id, MediationMove move, Steps.Act<MediationCase> act) {
        return steps.take(
                cases,
                KIND,
                id,
                move,
                act,
                (taken, actor, now) -> views(actor, now).of(taken));
    }

    MediationView.Maker views(Actor actor, Instant now) {
        return new MediationView.Maker(vault, actor, now);
    }
}
