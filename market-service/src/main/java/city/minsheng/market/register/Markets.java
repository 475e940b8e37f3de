package city.minsheng.market.register;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.problem.MarketProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** The markets: public to read, within reach to act on. */
@ApplicationScoped
public class Markets extends ScopedRepository<Market> {
    Markets() {
        super(Market.class, MarketProblem.MARKET_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.markets(actor);
    }

    /** The market of that code, if the actor may act there; otherwise a 404. */
    public MarketFacts within(Actor actor, String code) {
        return one(
                Reach.markets(actor),
                code,
                market -> new MarketFacts(market.code(), market.name(), market.regionCode()));
    }

    /** What everybody may know. */
    <V> V published(String code, Function<Market, V> view) {
        return one(Sight.everything(), code, view);
    }

    <V> Page<V> published(String region, Paging paging, Function<Market, V> view) {
        var sight = region == null
                ? Sight.everything()
                : new Sight("e.place." + Place.attribute(Level.of(region)) + " = :region", Map.of("region", region));
        return page(sight, paging, view, Market::id);
    }

    private <V> V one(Sight sight, String code, Function<Market, V> view) {
        var coded = sight.and(new Sight("e.code = :code", Map.of("code", code)));
        var query = entities.createQuery("select e from Market e where " + coded.condition(), Market.class);
        coded.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .findFirst()
                .map(view)
                .orElseThrow(() -> Refusal.of(MarketProblem.MARKET_MISSING, code));
    }
}
