package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The deliveries: officials see those of their region. */
@ApplicationScoped
public class Deliveries extends ScopedRepository<Delivery> {
    static final Sight DEAD = new Sight("e.status = :dead", Map.of("dead", DeliveryStatus.DEAD));

    private static final String DUE = """
            select id from notice_delivery where status in ('PENDING', 'FAILED') and next_at <= ?1
                and channel = any (string_to_array(?2, ','))
            order by next_at limit ?3 for update skip locked
            """;

    Deliveries() {
        super(Delivery.class, NoticeProblem.DELIVERY_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    /** What is to be tried now, each locked; what another replica tries is left to it, and so are channels of a newer build. */
    List<Delivery> due(Instant now, Collection<String> channels, int most) {
        return Sql.rows(entities, DUE, now, String.join(",", channels), most).stream()
                .map(row -> entities.find(Delivery.class, row[0], LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    /** Says it once more to every replica: see {@code notice_delivery.announced}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(String channel, UUID notice) {
        Sql.update(entities, """
                update notice_delivery set announced = pg_current_xact_id() where notice_id = ?1 and channel = ?2
                """, notice, channel);
    }

    /** Records that these notices have reached their recipient on a channel; those of which it is known stay as they are. */
    @Transactional
    public void arrived(String channel, Collection<UUID> notices) {
        var now = time.instant();
        entities.createQuery("""
                        select e from Delivery e
                        where e.channel = :channel and e.notice.id in :notices and e.status <> :sent order by e.id
                        """, Delivery.class)
                .setParameter("channel", channel)
                .setParameter("notices", notices)
                .setParameter("sent", DeliveryStatus.SENT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(delivery -> delivery.arrived(now));
    }
}
