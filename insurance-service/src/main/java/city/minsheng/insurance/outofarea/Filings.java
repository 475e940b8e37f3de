package city.minsheng.insurance.outofarea;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.insurance.casework.CaseOutcome;
import city.minsheng.insurance.casework.CaseSight;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** All filings; the decision on a case is carried over to its filing here. */
@ApplicationScoped
class Filings extends ScopedRepository<OutOfAreaFiling> implements CaseOutcome {
    static final String LOCK_MONTHS = "insurance.out-of-area.change-lock-months";

    @Inject
    PolicyParameters parameters;

    @Inject
    Audit audit;

    protected Filings() {
        super(OutOfAreaFiling.class, InsuranceProblem.FILING_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return CaseSight.of(actor);
    }

    @Override
    public String itemCode() {
        return Category.LONG_TERM.itemCode();
    }

    @Override
    public void approved(UUID caseId, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        var filing = visibleLocked(actor, caseId);
        var before = filing.facts();
        filing.activate(parameters.on(today, LOCK_MONTHS), today);
        audit.change(actor, FilingMove.ACTIVATE.name(), "filing", caseId, before, filing.facts());
    }

    @Override
    public void dropped(UUID caseId, Actor actor, Instant now) {
        var filing = visibleLocked(actor, caseId);
        var before = filing.facts();
        filing.lapse();
        audit.change(actor, FilingMove.LAPSE.name(), "filing", caseId, before, filing.facts());
    }

    /** Whether the row is among those of a sight. */
    boolean isOf(Sight sight, UUID id) {
        var query = entities.createQuery(
                        "select count(*) from OutOfAreaFiling e where e.id = :id and " + sight.condition(), Long.class)
                .setParameter("id", id);
        sight.parameters().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }

    /** A lasting filing from {@code start} on must meet no other; the insured person is locked, the database holds it too. */
    void requireFree(UUID insuredPersonId, LocalDate start) {
        var overlapping = entities.createQuery(
                        "select count(*) from OutOfAreaFiling e where e.insuredPersonId = ?1 and e.status <> ?2"
                                + " and (e.endDate is null or e.endDate >= ?3)",
                        Long.class)
                .setParameter(1, insuredPersonId)
                .setParameter(2, FilingStatus.LAPSED)
                .setParameter(3, start)
                .getSingleResult();
        if (overlapping > 0) {
            throw Refusal.of(InsuranceProblem.FILING_OVERLAP);
        }
    }
}
