package city.minsheng.property.escalation;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Escalates what is late (升级督办): who is to act hears of it at the breach, the offices above in turn; the steps are policy
 * parameters of each {@link Subject}. Each escalation is one row with a unique key, and a clock that another replica looks
 * at is skipped, so that each happens once.
 */
@ApplicationScoped
class EscalateJob {
    private static final Logger LOG = Logger.getLogger(EscalateJob.class);
    private static final int MOST = 500;

    private static final String INSERT = """
            insert into escalation (id, %s, round, promise, level, due_at, at, recipient, region_code)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as varchar), ?9) on conflict do nothing
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
        while (escalate() >= MOST) {
            LOG.info("More is late than one turn takes; going on");
        }
    }

    /** @return how many clocks went up one level or more */
    @Transactional
    int escalate() {
        var now = time.instant();
        return Arrays.stream(Subject.values())
                .mapToInt(subject -> escalate(subject, now))
                .sum();
    }

    private int escalate(Subject subject, Instant now) {
        var after = after(subject, Clocks.dayOf(now));
        var late = Sql.rows(entities, subject.late, now, MOST);
        for (var row : late) {
            raise(LateClock.of(subject, row), after, now);
        }
        return late.size();
    }

    /** How long after the limit each level is due. */
    private List<Duration> after(Subject subject, LocalDate day) {
        var second = parameters.on(day, subject.steps + "level2-after").asDuration();
        var third =
                second.plus(parameters.on(day, subject.steps + "level3-after").asDuration());
        return List.of(Duration.ZERO, second, third);
    }

    private void raise(LateClock late, List<Duration> after, Instant now) {
        var insert = INSERT.formatted(late.subject().column);
        int level = late.reached();
        while (late.isDue(level + 1, after, now)) {
            level++;
            var recipient = late.recipient(level);
            Sql.update(
                    entities,
                    insert,
                    Ids.next(now),
                    late.id(),
                    late.round(),
                    late.promise(),
                    level,
                    late.due(),
                    now,
                    recipient,
                    late.regionCode());
            tell(late, level, now);
            if (recipient == null) {
                LOG.errorf(
                        "Nobody to escalate to: %s %s, %s, level %d", late.subject(), late.id(), late.promise(), level);
            }
        }
        var next = level == late.ladder().size() ? NEVER : late.due().plus(after.get(level));
        Sql.update(entities, late.subject().next, late.id(), late.round(), late.promise(), next);
    }

    /** Those who serve hear of it first, then the offices above them. Notices are about requests only. */
    private void tell(LateClock late, int level, Instant now) {
        if (late.subject() == Subject.REQUEST) {
            var occasion = level == 1
                    ? Occasion.late(late.promise(), late.due())
                    : Occasion.escalated(late.promise(), late.due(), level, late.recipient(level));
            notices.tell(late.about(), occasion, now);
        }
    }
}
