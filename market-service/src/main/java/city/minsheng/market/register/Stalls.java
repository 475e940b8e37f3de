package city.minsheng.market.register;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.filter.Filter;
import city.minsheng.market.problem.MarketProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stalls: public but for the merchant, whom staff see within their reach. */
@ApplicationScoped
public class Stalls extends ScopedRepository<Stall> {
    Stalls() {
        super(Stall.class, MarketProblem.MARKET_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.ofMarket(actor);
    }

    public boolean exists(String marketCode, String stallNumber) {
        return entities.createQuery(
                                "select count(e) from Stall e where e.marketCode = ?1 and e.stallNumber = ?2",
                                Long.class)
                        .setParameter(1, marketCode)
                        .setParameter(2, stallNumber)
                        .getSingleResult()
                > 0;
    }

    /** The stalls that rows of an actor's file may refer to. */
    public Set<StallKey> keys(Actor actor) {
        var sight = Reach.ofMarket(actor);
        var query = entities.createQuery(
                "select e.marketCode, e.stallNumber from Stall e where " + sight.condition(), Object[].class);
        sight.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new StallKey((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    <V> Page<V> published(String marketCode, String zone, Paging paging, Function<Stall, V> view) {
        var sight = new Filter()
                .text("marketCode", marketCode)
                .oneOf("zone", Zone.class, zone)
                .sight();
        return page(sight, paging, view, Stall::id);
    }
}
