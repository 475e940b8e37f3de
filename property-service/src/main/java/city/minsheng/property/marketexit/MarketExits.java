package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.property.listing.BlackListing;
import city.minsheng.property.register.Communities;
import city.minsheng.property.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The market exits: officials see those of their region, staff that of their company. */
@ApplicationScoped
class MarketExits extends ScopedRepository<MarketExit> {
    private static final Actor POLICY = Actor.job("black-list-row");
    private static final String SERVED_BY = """
            select k.company_uscc from service_contract k
            where k.community_code = ?1 and ?2 between coalesce(k.valid_from, ?2) and coalesce(k.valid_to, ?2)
            """;
    private static final String SERVES = """
            select distinct c.code from service_contract k join community c on c.code = k.community_code
            where k.company_uscc = ?1 and c.%s = ?2 and coalesce(k.valid_to, ?3) >= ?3 order by c.code
            """;
    /** From the first decision that still bars to the last day that any does. */
    private static final String BARRED = """
            select min(decided_on), case when bool_or(barred_until is null) then null else max(barred_until) end
            from market_exit where company_uscc = ?1 and decided_on is not null and status <> 'WITHDRAWN'
                and coalesce(barred_until, ?2) >= ?2
            """;

    @Inject
    Audit audit;

    @Inject
    Communities communities;

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    MarketExits() {
        super(MarketExit.class, ExitProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** Opens a case by itself when the policy says so: in the transaction of the listing, once a listing and company. */
    void consider(@Observes BlackListing black) {
        var day = Clocks.dayOf(black.at());
        var least = parameters.on(day, "market-exit.black-in-a-row");
        var months = parameters.on(day, "market-exit.within-months");
        var row = new BlackRow(least.asInt(), months.asInt());
        if (row.isReached(black.history(), day) && open(black.companyUscc()).isEmpty()) {
            var why = Sentence.of("连续 {0} 次列入黑名单", "{0} black listings in a row", row.length(black.history(), day));
            var opening = new Opening(
                    nextNumber(black.at()),
                    black.companyUscc(),
                    black.companyName(),
                    black.regionCode(),
                    why.zh() + " · " + why.en(),
                    black.listing(),
                    least.id());
            add(new MarketExit(opening, POLICY, black.at()), POLICY);
        }
    }

    /** An officer opens a case about a company of his region. */
    MarketExit open(String company, String reason, Actor actor, Instant now) {
        var region = actor.requireRegion();
        actor.requirePerson();
        var sql = "select name, region_code from property_company where uscc = ?1 and " + Place.column(Level.of(region))
                + " = ?2";
        var row = Sql.rows(entities, sql, company, region).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(ExitProblem.COMPANY, company));
        new Standings(entities).lock(company);
        open(company).ifPresent(number -> {
            throw Refusal.of(ExitProblem.OPEN, number);
        });
        var opening = new Opening(nextNumber(now), company, (String) row[0], (String) row[1], reason, null, null);
        return add(new MarketExit(opening, actor, now), actor);
    }

    private MarketExit add(MarketExit exit, Actor actor) {
        persist(exit);
        flush();
        audit.change(actor, "OPEN", ExitActResource.KIND.name(), exit.id(), null, exit.snapshot());
        return exit;
    }

    /** The number of the company's case that has not ended. */
    private Optional<String> open(String company) {
        var sql = "select number from market_exit where company_uscc = ?1 and status not in ('CLOSED', 'WITHDRAWN')";
        return Sql.rows(entities, sql, company).stream().findFirst().map(row -> (String) row[0]);
    }

    /** The next number people read: {@code TC-20220924-0001}. */
    private String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('market_exit_number')").getFirst()[0];
        return "TC-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    void orderRectification(MarketExit exit, String demands, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        var days = parameters.on(today, "market-exit.rectification-working-days");
        var until = calendar.plusWorkingDays(today, days.asInt());
        exit.orderRectification(demands, new Rectification(today, until, days.id()), actor, now);
    }

    void approveDecision(MarketExit exit, String comment, Actor actor, Instant now) {
        exit.approveDecision(comment, actor, now);
        stand(exit, now);
    }

    void withdraw(MarketExit exit, String reason, Actor actor, Instant now) {
        exit.take(ExitMove.WITHDRAW, reason, actor, now);
        stand(exit, now);
    }

    void startHandover(MarketExit exit, String comment, Actor actor, Instant now) {
        var version = parameters
                .on(Clocks.dayOf(now), "market-exit.handover-template")
                .asInt();
        exit.startHandover(serves(exit, now), template(version), comment, actor, now);
    }

    private Template template(int version) {
        var sql = "select code, kind, label_zh, label_en from handover_template where version = ?1 order by seq";
        return new Template(
                version,
                Sql.rows(entities, sql, version).stream()
                        .map(row -> new Template.Line(
                                (String) row[0],
                                HandoverItem.Kind.valueOf((String) row[1]),
                                new Sentence((String) row[2], (String) row[3])))
                        .toList());
    }

    /** Gives a community to what serves it next: the contract of the leaving company ends with the day before. */
    void handOver(MarketExit exit, String community, String next, Actor actor, Instant now) {
        if (next != null
                && Sql.rows(entities, "select uscc from property_company where uscc = ?1", next)
                        .isEmpty()) {
            throw Refusal.of(ExitProblem.NEXT, next);
        }
        var present = Sql.rows(entities, SERVED_BY, community, Clocks.dayOf(now)).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElse(null);
        if (exit.handOver(community, present, next, actor, now)) {
            communities.serveFromNow(community, next, now);
        }
    }

    void close(MarketExit exit, String comment, Actor actor, Instant now) {
        var barring = parameters.on(Clocks.dayOf(now), "market-exit.barring-months");
        exit.close(serves(exit, now), barring, comment, actor, now);
        stand(exit, now);
    }

    /** Communities of the region whose contract with the company has not ended. */
    private List<String> serves(MarketExit exit, Instant now) {
        var sql = SERVES.formatted(Place.column(Level.of(exit.regionCode())));
        return Sql.rows(entities, sql, exit.companyUscc(), exit.regionCode(), Clocks.dayOf(now)).stream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** Bars or frees the company by what is decided about it, in this case and in others. */
    private void stand(MarketExit exit, Instant now) {
        var standings = new Standings(entities);
        standings.lock(exit.companyUscc());
        flush();
        var barred = Sql.rows(entities, BARRED, exit.companyUscc(), Clocks.dayOf(now))
                .getFirst();
        standings.exit(exit.companyUscc(), day(barred[0]), day(barred[1]));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
