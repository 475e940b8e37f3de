package city.minsheng.property.hotline;

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
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.property.register.ServedCommunity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The cases: staff see those given to their company, officials and community workers those of their region. */
@ApplicationScoped
class HotlineCases extends ScopedRepository<HotlineCase> {
    private static final String SERVED = """
            select c.code, c.region_code, k.company_uscc from community c
            left join service_contract k on k.community_code = c.code
                and ?3 between coalesce(k.valid_from, ?3) and coalesce(k.valid_to, ?3)
            where c.code = ?1 and c.%s = ?2
            """;

    private static final String TAKEN = "select 1 from hotline_case where case_number = ?1";

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    HotlineCases() {
        super(HotlineCase.class, HotlineProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("receiver.companyUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** The community of that code in the actor's region, and who serves it today. */
    ServedCommunity community(String code, Actor actor, Instant now) {
        var region = actor.requireRegion();
        var sql = SERVED.formatted(Place.column(Level.of(region)));
        return Sql.rows(entities, sql, code, region, Clocks.dayOf(now)).stream()
                .findFirst()
                .map(row -> new ServedCommunity((String) row[0], (String) row[1], (String) row[2]))
                .orElseThrow(() -> Refusal.of(HotlineProblem.COMMUNITY, code));
    }

    /**
     * The case that has the number already. Whoever registers the same number at the same time waits here, and then finds
     * it.
     *
     * @throws Refusal 409 when it has come in elsewhere
     */
    Optional<HotlineCase> taken(String caseNumber, Actor actor) {
        Sql.rows(entities, "select cast(pg_advisory_xact_lock(hashtextextended(?1, 1420)) as text)", caseNumber);
        var known = byNumber(caseNumber, actor);
        if (known.isEmpty() && !Sql.rows(entities, TAKEN, caseNumber).isEmpty()) {
            throw Refusal.of(HotlineProblem.NUMBER_TAKEN, caseNumber);
        }
        return known.map(id -> visible(actor, id));
    }

    /**
     * A case and the one that it is to be a duplicate of, both locked. The locks are taken in the order of the ids, so that
     * two people who link two cases to each other wait instead of failing.
     */
    List<HotlineCase> pair(UUID duplicate, String originalNumber, Actor actor) {
        visible(actor, duplicate);
        var original = byNumber(originalNumber, actor)
                .orElseThrow(() -> Refusal.of(HotlineProblem.ORIGINAL_MISSING, originalNumber));
        entities.clear(); // what was read before the locks may be old
        Stream.of(duplicate, original).sorted().distinct().forEach(id -> visibleLocked(actor, id));
        return List.of(visible(actor, duplicate), visible(actor, original));
    }

    private Optional<UUID> byNumber(String caseNumber, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select id from hotline_case where case_number = ?1 and " + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, caseNumber, region).stream().findFirst().map(row -> (UUID) row[0]);
    }

    boolean hasDuplicates(UUID id) {
        return !Sql.rows(entities, "select 1 from hotline_case where duplicate_of = ?1 limit 1", id)
                .isEmpty();
    }

    /** Cases of the same caller as another case, which the actor must see. */
    Sight ofSameCaller(Actor actor, UUID other) {
        var who = visible(actor, other).facts().intake().caller();
        return who == null || who.callerIndex() == null
                ? Sight.nothing()
                : new Sight("e.intake.caller.callerIndex = :caller", Map.of("caller", who.callerIndex()));
    }

    /** The terms that are in force now. */
    HotlineTerms terms(Instant now) {
        var day = Clocks.dayOf(now);
        var signIn = parameters.on(day, "hotline.sign-in-term");
        var reply = parameters.on(day, "hotline.reply-working-days");
        return new HotlineTerms(
                signIn.asDuration(),
                signIn.id(),
                reply.asInt(),
                reply.id(),
                parameters.on(day, "hotline.return-term").asDuration(),
                parameters.on(day, "hotline.extensions").asInt(),
                parameters.on(day, "hotline.extension-working-days").asInt(),
                calendar::plusWorkingDays);
    }
}
