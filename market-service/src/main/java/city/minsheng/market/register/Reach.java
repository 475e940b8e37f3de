package city.minsheng.market.register;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.Sight;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** How far an actor sees: inspectors, officers and auditors their region, a manager the markets of his organisation. */
public final class Reach {
    private static final String[] REGIONAL = {
        MARKET_INSPECTOR, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN
    };

    private Reach() {}

    /** The markets themselves. */
    static Sight markets(Actor actor) {
        return regional(actor).or(Sight.ofOrg("operatorUscc", actor, MARKET_MANAGER));
    }

    /** What belongs to a market, by {@code e.marketCode}. */
    public static Sight ofMarket(Actor actor) {
        return regional(actor).or(operated(actor));
    }

    /** By region alone, for what a manager sees only in part. */
    public static Sight regional(Actor actor) {
        return Sight.within(actor, REGIONAL);
    }

    /** By the market's operator alone. */
    public static Sight operated(Actor actor) {
        return actor.has(MARKET_MANAGER) && actor.org() != null
                ? new Sight(
                        "e.marketCode in (select m.code from Market m where m.operatorUscc = :actorOrg)",
                        Map.of("actorOrg", actor.org()))
                : Sight.nothing();
    }

    /** The region of each market that rows of an actor's file may refer to, by the market's code. */
    public static Map<String, String> marketRegions(EntityManager entities, Actor actor) {
        var sight = markets(actor);
        var query = entities.createQuery(
                "select e.code, e.place.regionCode from Market e where " + sight.condition(), Object[].class);
        sight.parameters().forEach(query::setParameter);
        var regions = new HashMap<String, String>();
        query.getResultStream().forEach(row -> regions.put((String) row[0], (String) row[1]));
        return regions;
    }
}
