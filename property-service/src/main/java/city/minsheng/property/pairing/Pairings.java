package city.minsheng.property.pairing;

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
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.standing.StandingProblem;
import city.minsheng.property.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The pairings: the company sees its own, officials those of their region. */
@ApplicationScoped
class Pairings extends ScopedRepository<Pairing> {
    private static final String LIVE = "status in ('INVITED', 'AGREED', 'VISITING')";

    @Inject
    PolicyParameters parameters;

    Pairings() {
        super(Pairing.class, PairingProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    Terms terms(Instant now) {
        return new Terms(
                value("least-stars", now),
                value("most-communities", now),
                value("survey-months", now),
                value("visits-per-month", now),
                value("answer-days", now));
    }

    private int value(String key, Instant now) {
        return parameters.on(Clocks.dayOf(now), "pairing." + key).asInt();
    }

    /**
     * What may be agreed: the community wishes it and nobody serves it, the company is good enough, not barred, and has a
     * place left. Community and company stay locked until the transaction ends, so that the places are given one by one.
     */
    Invitation admitted(Invitation asked, Terms terms, Actor actor, Instant now) {
        var region = openCommunity(asked.communityCode(), actor);
        requireWish(asked.communityCode(), terms, now);
        requireCompany(asked.companyUscc(), region, terms, now);
        return asked.in(region);
    }

    boolean exists(String community, String company) {
        var sql = "select 1 from guidance_pairing where community_code = ?1 and company_uscc = ?2";
        return !Sql.rows(entities, sql, community, company).isEmpty();
    }

    private String openCommunity(String community, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select region_code, service_mode from community where code = ?1 and "
                + Place.column(Level.of(region)) + " = ?2 for no key update";
        var found = Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(PairingProblem.COMMUNITY, community));
        if (Set.of("PROFESSIONAL", "TRUSTEESHIP").contains((String) found[1])) {
            throw Refusal.of(PairingProblem.SERVED, community);
        }
        var live = "select 1 from guidance_pairing where community_code = ?1 and " + LIVE;
        if (!Sql.rows(entities, live, community).isEmpty()) {
            throw Refusal.of(PairingProblem.LIVE, community);
        }
        return (String) found[0];
    }

    private void requireWish(String community, Terms terms, Instant now) {
        var sql = """
                select wants_pairing from wish_survey where community_code = ?1 and surveyed_on >= ?2
                order by surveyed_on desc, id desc limit 1
                """;
        var since = Clocks.dayOf(now).minusMonths(terms.surveyMonths());
        var wish = Sql.rows(entities, sql, community, since).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(PairingProblem.SURVEY, community, terms.surveyMonths()));
        if (!(Boolean) wish[0]) {
            throw Refusal.of(PairingProblem.UNWILLING, community);
        }
    }

    private void requireCompany(String company, String region, Terms terms, Instant now) {
        var sql = "select stars from property_company where uscc = ?1 and county_code = ?2";
        var stars = Sql.rows(entities, sql, company, Region.at(Level.COUNTY, region)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(PairingProblem.COMPANY, company));
        if (((Number) stars[0]).intValue() < terms.leastStars()) {
            throw Refusal.of(PairingProblem.STARS, company, terms.leastStars());
        }
        var standings = new Standings(entities);
        standings.lock(company);
        requireFree(company, now);
        var live = "select count(*) from guidance_pairing where company_uscc = ?1 and " + LIVE;
        var taken = ((Number) Sql.rows(entities, live, company).getFirst()[0]).intValue();
        if (taken >= terms.mostCommunities()) {
            throw Refusal.of(PairingProblem.QUOTA, company, taken);
        }
    }

    /** @throws Refusal 422 {@code company.barred} */
    void requireFree(String company, Instant now) {
        new Standings(entities).barOn(company, Clocks.dayOf(now)).ifPresent(bar -> {
            throw StandingProblem.barred(company, bar);
        });
    }

    /** Live ones whose last day is over, each locked; those that another replica holds are left to it. */
    List<UUID> over(Instant now, int most) {
        var sql = """
                select id from guidance_pairing
                where (status = 'INVITED' and answer_by < ?1) or (status in ('AGREED', 'VISITING') and ends_on < ?1)
                order by id limit ?2 for update skip locked
                """;
        return Sql.rows(entities, sql, Clocks.dayOf(now), most).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** For jobs, which act for nobody and on rows they found themselves. */
    Pairing forJob(UUID id) {
        return entities.find(Pairing.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
