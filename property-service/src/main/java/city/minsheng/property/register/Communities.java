package city.minsheng.property.register;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The communities: public, for they hold no personal data. */
@ApplicationScoped
public class Communities extends ScopedRepository<Community> {
    private static final String SERVED = """
            select c.code, c.region_code, k.company_uscc from community c
            left join service_contract k on k.community_code = c.code
                and ?3 between coalesce(k.valid_from, ?3) and coalesce(k.valid_to, ?3)
            where c.code = ?1 and c.%s = ?2
            """;

    @Inject
    TakeOver requests;

    Communities() {
        super(Community.class, PropertyProblem.COMMUNITY_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.everything();
    }

    <V> Page<V> in(String region, Paging paging, Function<Community, V> view) {
        var sight = region == null
                ? Sight.everything()
                : new Sight("e.place." + Place.attribute(Level.of(region)) + " = :region", Map.of("region", region));
        return page(sight, paging, view, Community::id);
    }

    Community byCode(String code) {
        return entities.createQuery("select e from Community e where e.code = :code", Community.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(PropertyProblem.COMMUNITY_MISSING));
    }

    /**
     * Has another company serve a community from today on, and take over the requests that are open.
     *
     * @param company null when no company is to serve it
     * @throws Refusal 422 {@code company.barred} for a company that can sign no new contract
     */
    public void serveFromNow(String community, String company, Instant now) {
        var changes = new ContractChanges(entities, requests, now);
        changes.wish(community, company, 0);
        changes.apply();
    }

    /** The community of that code in the county of {@code region}, and who serves it on {@code day}. */
    public Optional<ServedCommunity> served(String code, String region, LocalDate day) {
        return servedWithin(code, Region.at(Level.COUNTY, region), day);
    }

    /** The same for a community of {@code region} itself, of whatever level. */
    public Optional<ServedCommunity> servedWithin(String code, String region, LocalDate day) {
        var sql = SERVED.formatted(Place.column(Level.of(region)));
        return Sql.rows(entities, sql, code, region, day).stream()
                .findFirst()
                .map(row -> new ServedCommunity((String) row[0], (String) row[1], (String) row[2]));
    }
}
