package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.property.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The listings: officials see those of their region, staff those of their company, the public those that are published. */
@ApplicationScoped
class Listings extends ScopedRepository<Listing> {
    private static final String LIVE = """
            select number from listing where company_uscc = ?1 and colour = ?2
                and status in ('PROPOSED', 'APPROVED', 'PUBLISHED', 'REPAIR_REQUESTED')
            """;
    private static final String OPPOSITE = """
            select number from listing where company_uscc = ?1 and colour <> ?2
                and status in ('PUBLISHED', 'REPAIR_REQUESTED')
            """;
    private static final String HISTORY = """
            select id, colour, status, published_at from listing
            where company_uscc = ?1 and published_at is not null and status <> 'REVOKED'
            order by published_at desc, id desc
            """;

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Event<BlackListing> blackListings;

    Listings() {
        super(Listing.class, ListingProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("companyUscc", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** What stands on the list today, for everyone: a term that is over counts as over before the job has come round. */
    <V> Page<V> published(Sight filter, LocalDate today, Paging paging, Function<Listing, V> view) {
        var running = new Sight(
                "(e.status in (PUBLISHED, REPAIR_REQUESTED) and e.term.validTo >= :today)", Map.of("today", today));
        return page(running.and(filter), paging, view, Listing::id);
    }

    /** The company of that code in the actor's region. */
    Proposal.ListedCompany company(String uscc, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select uscc, name, region_code from property_company where uscc = ?1 and "
                + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, uscc, region).stream()
                .findFirst()
                .map(row -> new Proposal.ListedCompany((String) row[0], (String) row[1], (String) row[2]))
                .orElseThrow(() -> Refusal.of(ListingProblem.COMPANY, uscc));
    }

    /** The next number people read: {@code MD-20220924-0001}. */
    String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('listing_number')").getFirst()[0];
        return "MD-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** @param months how long it is to last; null leaves it to the policy */
    Listing propose(Proposal proposal, Integer months, Actor actor, Instant now) {
        var company = proposal.company().uscc();
        var colour = proposal.colour();
        new Standings(entities).lock(company);
        number(LIVE, company, colour).ifPresent(live -> {
            throw Refusal.of(ListingProblem.LIVE, live, colour.label());
        });
        var today = Clocks.dayOf(now);
        var term = new Term(months, parameters.on(today, colour.termKey));
        var period = parameters.on(today, "listing.reply-working-days");
        var reply = new Reply(calendar.plusWorkingDays(today, period.asInt()), period.id());
        var listing = new Listing(proposal, term, reply, actor, now);
        persist(listing);
        return listing;
    }

    /** Publishes it, bars the company if the list is the black one, and tells those who draw consequences. */
    void publish(Listing listing, String document, Actor actor, Instant now) {
        var standings = new Standings(entities);
        standings.lock(listing.companyUscc());
        var opposite = number(OPPOSITE, listing.companyUscc(), listing.colour()).orElse(null);
        var leastListed = parameters.on(Clocks.dayOf(now), "listing.repair-after-months");
        listing.publish(document, opposite, leastListed, actor, now);
        flush();
        if (listing.colour() == Colour.BLACK) {
            standings.list(
                    listing.companyUscc(), listing.term().from(), listing.term().to());
            blackListings.fire(new BlackListing(
                    listing.id(),
                    listing.companyUscc(),
                    listing.companyName(),
                    listing.regionCode(),
                    now,
                    history(listing.companyUscc())));
        }
    }

    /** Ends it before its time, which frees the company if it was the published black listing that barred it. */
    void end(Listing listing, ListingMove move, String comment, Actor actor, Instant now) {
        var barred = listing.colour() == Colour.BLACK && listing.status().isPublic();
        listing.take(move, comment, actor, now);
        if (barred) {
            new Standings(entities).unlist(listing.companyUscc());
        }
    }

    private Optional<String> number(String sql, String company, Colour colour) {
        return Sql.rows(entities, sql, company, colour.name()).stream()
                .findFirst()
                .map(row -> (String) row[0]);
    }

    private List<Publication> history(String company) {
        return Sql.rows(entities, HISTORY, company).stream()
                .map(row -> new Publication(
                        (UUID) row[0],
                        Colour.valueOf((String) row[1]),
                        ListingStatus.REPAIRED.name().equals(row[2]),
                        Clocks.dayOf((Instant) row[3])))
                .toList();
    }

    /** Published ones whose last day is over, each locked; those that another replica holds are left to it. */
    List<UUID> over(LocalDate today, int most) {
        var sql = """
                select id from listing where status in ('PUBLISHED', 'REPAIR_REQUESTED') and valid_to < ?1
                order by valid_to limit ?2 for update skip locked
                """;
        return Sql.rows(entities, sql, today, most).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** For jobs, which act for nobody and on rows they found themselves. */
    Listing forJob(UUID id) {
        return entities.find(Listing.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
