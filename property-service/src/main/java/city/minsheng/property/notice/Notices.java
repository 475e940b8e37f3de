package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The outbox: other features tell here in their own transaction, so that nothing is told that did not happen. */
@ApplicationScoped
public class Notices extends ScopedRepository<Notice> {
    /** Longer than any transaction that tells: a notice may be committed after one that was told later. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int CHUNK = 500;

    private static final String INSERT = """
            insert into notice (id, kind, request_id, number, round, promise, occurrence, due_at, community_code,
                region_code, audience, recipient, person, at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as varchar), ?7, cast(?8 as timestamptz), ?9, ?10, ?11, ?12,
                cast(?13 as uuid), ?14) on conflict do nothing
            """;

    @Inject
    @All
    List<Channel> channels;

    @Inject
    PolicyParameters parameters;

    Notices() {
        super(Notice.class, NoticeProblem.NOTICE_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        var staff = actor.has(PROPERTY_STAFF) && actor.org() != null
                ? new Sight(
                        "e.address.audience = :company and e.address.recipient = :actorOrg",
                        Map.of("company", Audience.COMPANY, "actorOrg", actor.org()))
                : Sight.nothing();
        var workers = Sight.within(actor, COMMUNITY_WORKER)
                .and(new Sight("e.address.audience = :community", Map.of("community", Audience.COMMUNITY)));
        var officers = actor.hasAny(TOWN_OFFICER, COUNTY_OFFICER) && actor.region() != null
                ? new Sight(
                        "e.address.audience = :office and e.address.recipient = :actorOffice",
                        Map.of("office", Audience.OFFICE, "actorOffice", actor.region()))
                : Sight.nothing();
        var person = actor.person() == null
                ? new Sight("e.address.person is null", Map.of())
                : new Sight(
                        "(e.address.person is null or e.address.person = :actorPerson)",
                        Map.of("actorPerson", actor.person()));
        return staff.or(workers).or(officers).and(person);
    }

    /** Tells it once: what has been told already is left as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(About about, Occasion occasion, Instant now) {
        var id = Ids.next(now);
        var address = occasion.addressIn(about);
        var written = Sql.update(
                entities,
                INSERT,
                id,
                occasion.kind().name(),
                about.requestId(),
                about.number(),
                about.round(),
                occasion.promise(),
                occasion.occurrence(),
                text(occasion.dueAt()),
                about.communityCode(),
                about.regionCode(),
                address.audience().name(),
                address.recipient(),
                text(address.person()),
                now);
        if (written == 1) {
            send(entities.find(Notice.class, id), now);
        }
    }

    private void send(Notice notice, Instant now) {
        var backoff = Backoff.on(Clocks.dayOf(now), parameters);
        for (var channel : channels) {
            for (var recipient : channel.concerns(notice.letter())) {
                persist(new Delivery(notice, channel.name(), recipient, backoff, now));
            }
        }
    }

    /** A null has no type of its own in SQL: it goes as a text and is cast there. */
    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private void persist(Delivery delivery) {
        entities.persist(delivery);
    }

    /** What a reader has missed since a notice, oldest first, with some of those just before it: at most {@code most}. */
    @Transactional
    public List<NoticeView> since(Actor actor, UUID after, int most) {
        var floor = Ids.first(Ids.instantOf(after).minus(OVERLAP));
        var sight = sight(actor, time.instant())
                .and(new Sight("e.id >= :floor and e.id <> :after", Map.of("floor", floor, "after", after)));
        var query = entities.createQuery(
                "select e from Notice e where " + sight.condition() + " order by e.id", Notice.class);
        sight.parameters().forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(Notice::view).toList();
    }

    /** For channels, which judge by the address themselves. */
    @Transactional
    public List<Letter> letters(List<UUID> ids) {
        var letters = new ArrayList<Letter>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            entities.createQuery("select e from Notice e where e.id in :ids order by e.id", Notice.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .map(Notice::letter)
                    .forEach(letters::add);
        }
        return letters;
    }
}
