package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.property.register.Communities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The projects: everybody sees those of his region, for they hold no personal data; residents those of their village. */
@ApplicationScoped
class ElevatorProjects extends ScopedRepository<ElevatorProject> {
    private static final String LIVE = """
            select number from elevator_project where community_code = ?1 and building = ?2 and unit = ?3
                and status not in ('REJECTED', 'ABANDONED')
            """;

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Communities communities;

    ElevatorProjects() {
        super(ElevatorProject.class, ElevatorProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.own("applicant", actor, RESIDENT)
                .or(Sight.within(
                        actor, RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** A unit of the actor's region for which nothing is under way. */
    Intent intent(String community, String building, String unit, String wish, Actor actor, Instant now) {
        var region = actor.requireRegion();
        var found = communities
                .served(community, region, Clocks.dayOf(now))
                .filter(served -> Region.contains(region, served.regionCode()))
                .orElseThrow(() -> Refusal.of(ElevatorProblem.COMMUNITY, community));
        Sql.rows(entities, LIVE, community, building, unit).stream().findFirst().ifPresent(live -> {
            throw Refusal.of(ElevatorProblem.LIVE, live[0]);
        });
        return new Intent(nextNumber(now), community, found.regionCode(), building, unit, wish);
    }

    /** The next number people read: {@code DT-20220924-0001}. */
    private String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('elevator_number')").getFirst()[0];
        return "DT-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** The formula that is in force now. */
    CostFormula formula(Instant now) {
        return entities.createQuery(
                        "select f from CostFormula f where f.validFrom <= :day "
                                + "and (f.validTo is null or f.validTo >= :day)",
                        CostFormula.class)
                .setParameter("day", Clocks.dayOf(now))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(ElevatorProblem.FORMULA_MISSING));
    }

    /** The edition that a plan was made on. */
    CostFormula edition(UUID formula) {
        return entities.find(CostFormula.class, formula);
    }

    LocalDate publicityEnds(Instant now) {
        var day = Clocks.dayOf(now);
        return calendar.plusWorkingDays(
                day, parameters.on(day, "elevator.publicity-working-days").asInt());
    }

    Subsidy.Rates rates(Instant now) {
        var day = Clocks.dayOf(now);
        var percent = parameters.on(day, "elevator.subsidy-percent");
        var most = parameters.on(day, "elevator.subsidy-most-fen");
        return new Subsidy.Rates(percent.asInt(), percent.id(), new Money(most.asLong()), most.id());
    }

    boolean isRegistered(String code) {
        return !Sql.rows(entities, "select 1 from elevator_project where registration = ?1", code)
                .isEmpty();
    }
}
