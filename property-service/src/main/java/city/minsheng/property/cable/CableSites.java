package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sites: everybody who works on them sees those of his region. */
@ApplicationScoped
class CableSites extends ScopedRepository<CableSite> {
    @Inject
    PolicyParameters parameters;

    CableSites() {
        super(CableSite.class, CableProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    boolean exists(SiteKind kind, String name) {
        var sql = "select 1 from cable_site where kind = ?1 and name = ?2";
        return !Sql.rows(entities, sql, kind.name(), name).isEmpty();
    }

    /** What the order goes by now. */
    PriorityWeights weights(Instant now) {
        var day = Clocks.dayOf(now);
        return new PriorityWeights(
                value(day, "weight-key-site"),
                value(day, "weight-size"),
                value(day, "weight-age"),
                value(day, "weight-difficulty"),
                value(day, "first-class-percent"),
                value(day, "second-class-percent"),
                day.getYear());
    }

    int keepDays(Instant now) {
        return value(Clocks.dayOf(now), "keep-days");
    }

    private int value(LocalDate day, String key) {
        return parameters.on(day, "cable." + key).asInt();
    }

    /** The sites that wait for their works, in order of priority. */
    List<CableSite> waiting(Actor actor, PriorityWeights weights) {
        return with(actor, Set.of(CableStatus.SURVEYED, CableStatus.PLANNED)).stream()
                .sorted(Comparator.comparing(site -> site.placed(weights), Priority.ORDER))
                .toList();
    }

    /** The days for which works are announced or have begun. */
    List<LocalDate> announced(Actor actor) {
        return with(actor, Set.of(CableStatus.NOTICED, CableStatus.IN_PROGRESS)).stream()
                .map(site -> site.facts().plannedOn())
                .filter(day -> day != null)
                .toList();
    }

    private List<CableSite> with(Actor actor, Set<CableStatus> statuses) {
        var sight = sight(actor, time.instant());
        var query = entities.createQuery(
                "select e from CableSite e where " + sight.condition() + " and e.status in :statuses", CableSite.class);
        sight.parameters().forEach(query::setParameter);
        return query.setParameter("statuses", statuses).getResultList();
    }

    /** Keeps what a schedule was made of; the answer is its id. */
    UUID record(Actor actor, SchedulePlan plan, int sites, Instant now) {
        var id = Ids.next(now);
        Sql.update(
                entities,
                """
                insert into cable_schedule (id, region_code, made_at, made_by, capacity, due_on, weights, sites)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, ?8)
                """,
                id,
                actor.requireRegion(),
                now,
                actor.subject(),
                plan.capacity(),
                plan.dueOn() == null ? null : plan.dueOn().toString(),
                plan.weights().text(),
                sites);
        return id;
    }
}
