package city.minsheng.property.praise;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Praise: staff see what their company was given, officials what was recorded in their region, everybody what is published. */
@ApplicationScoped
class Praises extends ScopedRepository<Praise> {
    private static final Sight STANDING = new Sight("e.withdrawnOn is null", Map.of());

    Praises() {
        super(Praise.class, PraiseProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** What everybody may read. */
    <V> Page<V> published(Sight filter, Paging paging, Function<Praise, V> view) {
        return page(STANDING.and(filter), paging, view, Praise::id);
    }

    /** Where praise is scoped to: the region of the community, or that of who records it. */
    String regionOf(String community, Actor actor) {
        var region = actor.requireRegion();
        if (community == null) {
            return region;
        }
        var sql = "select region_code from community where code = ?1 and " + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElseThrow(() -> Refusal.of(PraiseProblem.COMMUNITY, community));
    }

    void requireCompany(String uscc) {
        if (uscc != null
                && Sql.rows(entities, "select 1 from property_company where uscc = ?1", uscc)
                        .isEmpty()) {
            throw Refusal.of(PraiseProblem.COMPANY, uscc);
        }
    }
}
