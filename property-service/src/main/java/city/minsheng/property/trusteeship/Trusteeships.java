package city.minsheng.property.trusteeship;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.standing.StandingProblem;
import city.minsheng.property.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The trusteeships: the unit sees its own, officials those of their region. */
@ApplicationScoped
class Trusteeships extends ScopedRepository<Trusteeship> {
    @Inject
    PolicyParameters parameters;

    Trusteeships() {
        super(Trusteeship.class, TrusteeshipProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("unitUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** An old community of the actor's region that nobody holds in trust, and a unit that may sign. */
    Proposal proposal(String community, String unit, Actor actor, Instant now) {
        var region = actor.requireRegion();
        var sql = "select region_code, kind from community where code = ?1 and " + Place.column(Level.of(region))
                + " = ?2 for no key update"; // one proposal of a community after the other
        var found = Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(TrusteeshipProblem.COMMUNITY, community));
        if (!found[1].equals("OLD")) {
            throw Refusal.of(TrusteeshipProblem.NOT_OLD, community);
        }
        if (Sql.rows(entities, "select 1 from property_company where uscc = ?1", unit)
                .isEmpty()) {
            throw Refusal.of(TrusteeshipProblem.COMPANY, unit);
        }
        if (!Sql.rows(entities, "select 1 from trusteeship where community_code = ?1 and ended_on is null", community)
                .isEmpty()) {
            throw Refusal.of(TrusteeshipProblem.LIVE, community);
        }
        return new Proposal(nextNumber(now), community, (String) found[0], unit, value("months", now));
    }

    /** @throws Refusal 422 {@code company.barred} */
    void requireFree(String unit, Instant now) {
        new Standings(entities).barOn(unit, Clocks.dayOf(now)).ifPresent(bar -> {
            throw StandingProblem.barred(unit, bar);
        });
    }

    boolean isCompany(String uscc) {
        return !Sql.rows(entities, "select 1 from property_company where uscc = ?1", uscc)
                .isEmpty();
    }

    /** The next number people read: {@code TG-20220924-0001}. */
    private String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('trusteeship_number')").getFirst()[0];
        return "TG-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    int value(String key, Instant now) {
        return parameters.on(Clocks.dayOf(now), "trusteeship." + key).asInt();
    }

    /** Running ones whose last days have come, each locked; those that another replica holds are left to it. */
    List<UUID> nearTheirEnd(Instant now, int most) {
        var sql = """
                select id from trusteeship where status = 'RUNNING' and ends_on <= ?1
                order by ends_on limit ?2 for update skip locked
                """;
        var day = Clocks.dayOf(now).plusDays(value("ending-days", now));
        return Sql.rows(entities, sql, day, most).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** For jobs, which act for nobody and on rows they found themselves. */
    Trusteeship forJob(UUID id) {
        return entities.find(Trusteeship.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
