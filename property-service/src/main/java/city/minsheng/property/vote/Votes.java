package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The votes: owners see those of the communities they own in, officials those of their region; results are public. */
@ApplicationScoped
class Votes extends ScopedRepository<Vote> {
    /** Decided by two counts that agreed, whatever became of it later. */
    private static final Sight DECIDED = new Sight("e.secondCounter is not null", Map.of());

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    Votes() {
        super(Vote.class, VoteProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return owned(actor)
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    private Sight owned(Actor actor) {
        if (!actor.has(RESIDENT) || actor.person() == null) {
            return Sight.nothing();
        }
        var codes = Sql.rows(entities, "select community_code from owner where person = ?1", actor.person()).stream()
                .map(row -> (String) row[0])
                .toList();
        return codes.isEmpty()
                ? Sight.nothing()
                : new Sight("e.communityCode in (:ownedCommunities)", Map.of("ownedCommunities", codes));
    }

    <V> Page<V> published(Paging paging, Function<Vote, V> view) {
        return page(DECIDED, paging, view, Vote::id);
    }

    Vote published(UUID id) {
        return entities.createQuery("select e from Vote e where e.id = :id and " + DECIDED.condition(), Vote.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(VoteProblem.MISSING));
    }

    /** The next number people read: {@code BJ-20220924-0001}. */
    String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('vote_number')").getFirst()[0];
        return "BJ-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** The region of a community that the actor answers for; a 422 when it is none of his. */
    String regionOf(String community, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select region_code from community where code = ?1 and " + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElseThrow(() -> Refusal.of(VoteProblem.COMMUNITY, community));
    }

    PolicyParameter notice(Instant now) {
        return parameters.on(Clocks.dayOf(now), "vote.notice-days");
    }

    /** The first day of voting that a notice of today leaves: a legal period in natural days. */
    LocalDate earliest(PolicyParameter notice, Instant now) {
        return calendar.plusNaturalDays(Clocks.dayOf(now), notice.asInt());
    }

    int proxyLimit(Instant now) {
        return parameters.on(Clocks.dayOf(now), "vote.proxy-heads").asInt();
    }

    BallotBox box(UUID vote) {
        return new BallotBox(entities, vote);
    }

    Proxies proxies(UUID vote) {
        return new Proxies(entities, vote);
    }

    RosterTable roster(UUID vote) {
        return new RosterTable(entities, vote);
    }
}
