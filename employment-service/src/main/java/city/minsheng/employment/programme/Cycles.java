package city.minsheng.employment.programme;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.eligibility.EligibilityRules;
import city.minsheng.employment.problem.EmploymentProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** The cycles: the same for everyone who may ask. */
@ApplicationScoped
public class Cycles extends ScopedRepository<Cycle> {
    @Inject
    PolicyParameters parameters;

    Cycles() {
        super(Cycle.class, EmploymentProblem.CYCLE_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.everything();
    }

    public OpenCycle get(Actor actor, UUID id) {
        return visible(actor, id).open();
    }

    public <V> Page<V> list(Actor actor, Sight filter, Paging paging, Function<OpenCycle, V> view) {
        return page(actor, filter, paging, cycle -> view.apply(cycle.open()), Cycle::id);
    }

    /**
     * Opens a year.
     *
     * @throws Refusal 422 {@code policy.parameter-missing} when a parameter of the year is missing, 409 {@code cycle.exists}
     */
    public OpenCycle open(Programme programme, int year, Actor actor) {
        lock(programme);
        programme.rules(key -> parameters.on(Cycle.policyDay(year), key));
        var taken = entities.createQuery(
                        "select count(c) from Cycle c where c.programme = ?1 and c.cycleYear = ?2", Long.class)
                .setParameter(1, programme)
                .setParameter(2, year)
                .getSingleResult();
        if (taken > 0) {
            throw Refusal.of(EmploymentProblem.CYCLE_EXISTS, programme, year);
        }
        var cycle = new Cycle(programme, year, actor.requirePerson(), time.instant());
        persist(cycle);
        flush();
        return cycle.open();
    }

    /**
     * Makes whoever works on many entitlements of a programme queue until the transaction ends: otherwise two of them could
     * lock the same rows in different orders, and a benefit that is given once could be found free twice.
     */
    public void lock(Programme programme) {
        Sql.rows(entities, "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", "employment:" + programme);
    }

    /** The rules of a cycle under the parameters that are in force. */
    public EligibilityRules rules(OpenCycle cycle) {
        return cycle.programme().rules(key -> parameters.on(cycle.policyDay(), key));
    }

    public PolicyParameter parameter(OpenCycle cycle, String key) {
        return parameters.on(cycle.policyDay(), key);
    }
}
