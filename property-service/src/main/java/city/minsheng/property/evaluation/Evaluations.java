package city.minsheng.property.evaluation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** The evaluations: officials see those of their region, everybody else those that were published. */
@ApplicationScoped
class Evaluations extends ScopedRepository<Evaluation> {
    private static final Sight PUBLIC = new Sight("e.status in (PUBLICITY, OBJECTION, FINAL)", Map.of());

    Evaluations() {
        super(Evaluation.class, EvaluationProblem.MISSING);
    }

    /** @param actor null for the public */
    @Override
    protected Sight sight(Actor actor, Instant now) {
        return actor == null
                ? PUBLIC
                : Sight.within(actor, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN)
                        .or(PUBLIC.and(takesPart(actor)));
    }

    private static Sight takesPart(Actor actor) {
        return actor.has(PROPERTY_STAFF) && actor.org() != null
                ? new Sight(
                        "exists (select 1 from e.companies c where c.uscc = :actorOrg)",
                        Map.of("actorOrg", actor.org()))
                : Sight.nothing();
    }

    /** Those that everybody may see. */
    <V> Page<V> published(Paging paging, Function<Evaluation, V> view) {
        return page(PUBLIC, paging, view, Evaluation::id);
    }

    /** Refuses a second evaluation of the county in the quarter; two at once are told apart by the unique key. */
    void requireNone(String county, Quarter quarter) {
        var sql = "select number from evaluation where region_code = ?1 and year = ?2 and quarter = ?3";
        Sql.rows(entities, sql, county, quarter.year(), quarter.number()).stream()
                .findFirst()
                .ifPresent(row -> {
                    throw Refusal.of(EvaluationProblem.PLANNED_ALREADY, row[0]);
                });
    }
}
