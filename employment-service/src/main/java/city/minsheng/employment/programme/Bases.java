package city.minsheng.employment.programme;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.eligibility.EligibilityRules;
import city.minsheng.employment.problem.EmploymentProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

/** The sets of parameter versions that decisions rest on: no secret, and no caller asks for one by its id. */
@ApplicationScoped
public class Bases extends ScopedRepository<Basis> {
    @Inject
    PolicyParameters parameters;

    @Inject
    Audit audit;

    Bases() {
        super(Basis.class, EmploymentProblem.CYCLE_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.everything();
    }

    /** The id under which the parameter versions of these rules are stored; the caller holds the programme's lock. */
    public UUID note(OpenCycle cycle, EligibilityRules rules) {
        var ids = rules.parameters().stream().map(PolicyParameter::id).collect(toSet());
        var fingerprint = audit.hash(new TreeSet<>(ids));
        return entities.createQuery("select b from Basis b where b.cycleId = ?1 and b.fingerprint = ?2", Basis.class)
                .setParameter(1, cycle.id())
                .setParameter(2, fingerprint)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var basis = new Basis(cycle.id(), fingerprint, ids, time.instant());
                    persist(basis);
                    flush();
                    return basis;
                })
                .id();
    }

    /** The rules of a programme under the very versions that a decision was made with. */
    public EligibilityRules rules(Programme programme, UUID basisId) {
        var basis = entities.find(Basis.class, basisId);
        var byKey = parameters.all().stream()
                .filter(parameter -> basis.uses(parameter.id()))
                .collect(toMap(PolicyParameter::key, parameter -> parameter));
        return programme.rules(byKey::get);
    }
}
