package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The standards: who works in a county sees those of it, who answers for more sees those within. */
@ApplicationScoped
class CableStandards extends ScopedRepository<CableStandard> {
    CableStandards() {
        super(CableStandard.class, CableProblem.STANDARD_NOT_FOUND);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        var local = actor.hasAny(COMMUNITY_WORKER, TOWN_OFFICER) && actor.region() != null
                ? new Sight(
                        "e.place.countyCode = :actorCounty",
                        Map.of("actorCounty", Region.at(Level.COUNTY, actor.region())))
                : Sight.nothing();
        return local.or(Sight.within(actor, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** The newest edition of the county in which a site lies; null when there is none. */
    CableStandard inForce(String siteRegion, CableMethod method) {
        return entities.createQuery(
                        "select e from CableStandard e where e.place.countyCode = :county and e.method = :method "
                                + "order by e.edition desc",
                        CableStandard.class)
                .setParameter("county", Region.at(Level.COUNTY, siteRegion))
                .setParameter("method", method)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The edition that works were begun on; null for none. */
    CableStandard edition(UUID id) {
        return id == null ? null : entities.find(CableStandard.class, id);
    }

    int nextEdition(String county, CableMethod method) {
        var sql = "select coalesce(max(edition), 0) + 1 from cable_standard where county_code = ?1 and method = ?2";
        var next = Sql.rows(entities, sql, county, method.name()).getFirst()[0];
        return ((Number) next).intValue();
    }
}
