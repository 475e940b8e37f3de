package city.minsheng.market.standard;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.problem.MarketProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** The standards: public, in every edition. */
@ApplicationScoped
public class Standards extends ScopedRepository<AssessmentStandard> {
    /** The one by which farmers' markets are inspected. */
    private static final String FARMERS_MARKET = "FARMERS_MARKET";

    Standards() {
        super(AssessmentStandard.class, MarketProblem.STANDARD_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.everything();
    }

    /** The edition that is in force on a day; otherwise a 422. */
    public Standard inForce(LocalDate day) {
        return entities.createQuery("""
                        select e from AssessmentStandard e
                        where e.code = ?1 and ?2 between e.validFrom and coalesce(e.validTo, ?2)
                        """, AssessmentStandard.class)
                .setParameter(1, FARMERS_MARKET)
                .setParameter(2, day)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(MarketProblem.NO_STANDARD, day))
                .standard();
    }

    /** The edition that an inspection was frozen to. */
    public Standard byId(UUID id) {
        return visible(null, id).standard();
    }

    <V> Page<V> published(Paging paging, Function<AssessmentStandard, V> view) {
        return page(Sight.everything(), paging, view, AssessmentStandard::id);
    }
}
