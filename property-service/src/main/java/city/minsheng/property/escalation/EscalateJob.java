package city.minsheng.property.escalation;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.notice.About;
import city.minsheng.property.notice.Notices;
import city.minsheng.property.notice.Occasion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Escalates what is late (升级督办): the serving company at the breach, the town after half an hour, the county four hours
 * later; the steps are policy parameters. Each escalation is one row with a unique key, and a clock that another replica
 * looks at is skipped, so that each happens once.
 */
@ApplicationScoped
class EscalateJob {
    private static final Logger LOG = Logger.getLogger(EscalateJob.class);
    private static final int MOST = 500;

    private static final String LATE = """
            select c.request_id, c.round, c.promise, c.due_at,
                coalesce((select max(e.level) from escalation e where e.request_id = c.request_id
                    and e.round = c.round and e.promise = c.promise), 0) as reached,
                r.company_uscc, r.town_code, r.county_code, r.region_code,
                r.number, r.community_code
            from service_request_clock c join service_request r on r.id = c.request_id
            where c.stopped_at is null and c.paused_at is null and coalesce(c.escalate_at, c.due_at) < ?1
            order by coalesce(c.escalate_at, c.due_at) limit ?2 for update of c skip locked
            """;

    private static final String INSERT = """
            insert into escalation (id, request_id, round, promise, level, due_at, at, recipient, region_code)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as varchar), ?9) on conflict do nothing
            """;

    private static final String BREACH = """
            update service_request_clock set breached_at = coalesce(breached_at, due_at), escalate_at = ?4
            where request_id = ?1 and round = ?2 and promise = ?3
            """;

    /** When there is no level left to climb. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    @Inject
    Notices notices;

    @Inject
    PolicyParameters parameters;

    @Scheduled(every = "5s")
    void run() {
        while (escalate() == MOST) {
            LOG.info("More is late than one turn takes; going on");
        }
    }

    /** @return how many clocks went up one level or more */
    @Transactional
    int escalate() {
        var now = time.instant();
        var day = Clocks.dayOf(now);
        var second = parameters.on(day, "escalation.level2-after").asDuration();
        var third = second.plus(parameters.on(day, "escalation.level3-after").asDuration());
        var late = Sql.rows(entities, LATE, now, MOST);
        for (var row : late) {
            raise(row, now, List.of(Duration.ZERO, second, third));
        }
        return late.size();
    }

    /** @param after how long after the limit each level is due; later than that, not at that instant */
    private void raise(Object[] row, Instant now, List<Duration> after) {
        var due = (Instant) row[3];
        var recipients = new String[] {(String) row[5], (String) row[6], (String) row[7]};
        int level = ((Number) row[4]).intValue();
        while (level < 3 && due.plus(after.get(level)).isBefore(now)) {
            var recipient = recipients[level];
            level++;
            Sql.update(entities, INSERT, Ids.next(now), row[0], row[1], row[2], level, due, now, recipient, row[8]);
            tell(row, level, recipient, due, now);
            if (recipient == null) {
                LOG.errorf("Nobody to escalate to: request %s, promise %s, level %d", row[0], row[2], level);
            }
        }
        Sql.update(entities, BREACH, row[0], row[1], row[2], level == 3 ? NEVER : due.plus(after.get(level)));
    }

    /** Those who serve hear of it first, then the offices above them. */
    private void tell(Object[] row, int level, String recipient, Instant due, Instant now) {
        var about = new About(
                (UUID) row[0],
                (String) row[9],
                ((Number) row[1]).intValue(),
                (String) row[10],
                (String) row[8],
                (String) row[5]);
        var promise = (String) row[2];
        notices.tell(
                about,
                level == 1 ? Occasion.late(promise, due) : Occasion.escalated(promise, due, level, recipient),
                now);
    }
}
