package city.minsheng.market.inspection;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** The inspections. A market's manager does not see an unannounced one before it has begun. */
@ApplicationScoped
class Inspections extends ScopedRepository<Inspection> {
    private static final Sight NO_SURPRISE_LOST = new Sight("(e.kind = PLANNED or e.startedAt is not null)", Map.of());

    Inspections() {
        super(Inspection.class, MarketProblem.INSPECTION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.regional(actor).or(Reach.operated(actor).and(NO_SURPRISE_LOST));
    }

    String nextNumber(Instant now) {
        var next = (Number) entities.createNativeQuery("select nextval('inspection_number')", Long.class)
                .getSingleResult();
        return "JC-%s-%04d".formatted(Clocks.dayOf(now).format(DateTimeFormatter.BASIC_ISO_DATE), next.longValue());
    }

    long rectifications(UUID inspectionId) {
        return entities.createQuery("select count(r) from Rectification r where r.inspectionId = ?1", Long.class)
                .setParameter(1, inspectionId)
                .getSingleResult();
    }
}
