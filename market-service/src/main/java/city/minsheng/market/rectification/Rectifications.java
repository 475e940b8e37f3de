package city.minsheng.market.rectification;

import static city.minsheng.common.identity.Roles.MARKET_MANAGER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The rectifications: those of an officer's region, those of the markets that a manager's organisation operates. */
@ApplicationScoped
class Rectifications extends ScopedRepository<Rectification> {
    Rectifications() {
        super(Rectification.class, MarketProblem.RECTIFICATION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.regional(actor).or(Sight.ofOrg("operatorUscc", actor, MARKET_MANAGER));
    }

    String nextNumber(Instant now) {
        var next = (Number) entities.createNativeQuery("select nextval('rectification_number')", Long.class)
                .getSingleResult();
        return "ZG-%s-%04d".formatted(Clocks.dayOf(now).format(DateTimeFormatter.BASIC_ISO_DATE), next.longValue());
    }

    boolean existsFor(UUID findingId) {
        return entities.createQuery("select count(e) from Rectification e where e.findingId = ?1", Long.class)
                        .setParameter(1, findingId)
                        .getSingleResult()
                > 0;
    }
}
