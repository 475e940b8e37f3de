package city.minsheng.market.inspection;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What inspections found. */
@ApplicationScoped
public class Findings extends ScopedRepository<Finding> {
    Findings() {
        super(Finding.class, MarketProblem.FINDING_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.ofMarket(actor);
    }

    List<Finding> of(UUID inspectionId) {
        return entities.createQuery(
                        "select e from Finding e where e.inspectionId = ?1 order by e.itemCode", Finding.class)
                .setParameter(1, inspectionId)
                .getResultList();
    }

    /** A finding to act on: its inspection can be neither voided nor changed until the transaction ends. */
    public FindingFacts toActOn(Actor actor, UUID id) {
        var finding = visible(actor, id);
        var inspection = entities.find(Inspection.class, finding.inspectionId(), LockModeType.PESSIMISTIC_WRITE);
        var operator = entities.createQuery("select m.operatorUscc from Market m where m.code = ?1", String.class)
                .setParameter(1, finding.marketCode())
                .getSingleResult();
        return new FindingFacts(
                finding.id(),
                finding.inspectionId(),
                finding.marketCode(),
                inspection.regionCode(),
                operator,
                finding.kind(),
                finding.location(),
                inspection.status() == InspectionStatus.VOID);
    }
}
