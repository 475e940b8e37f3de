package city.minsheng.property.notice;

import city.minsheng.common.data.Sql;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Tells those who serve that a limit is near (即将超时): two minutes before the end of the five-minute promise, and when a
 * fifth of a longer one is left; both are policy parameters. A clock that another replica looks at is skipped, and what was
 * told is not told again.
 */
@ApplicationScoped
class SoonLateJob {
    private static final int MOST = 500;

    /** The two conditions on due_at alone keep it within the index of the running clocks. */
    private static final String SOON = """
            select c.request_id, r.number, c.round, r.community_code, r.region_code, r.company_uscc, c.promise, c.due_at
            from service_request_clock c join service_request r on r.id = c.request_id
            where c.stopped_at is null and c.paused_at is null and c.due_at > ?1 and c.due_at <= ?2
                and case when c.promise = 'RESPOND' then c.due_at <= ?3
                    else extract(epoch from c.due_at - ?1) * 100 <= extract(epoch from c.due_at - c.start_at) * ?4 end
                and not exists (select 1 from notice n where n.request_id = c.request_id and n.round = c.round
                    and n.kind = 'SOON_LATE' and n.promise = c.promise
                    and n.recipient = coalesce(r.company_uscc, r.region_code))
            order by c.due_at limit ?5 for update of c skip locked
            """;

    @Inject
    EntityManager entities;

    @Inject
    Notices notices;

    @Inject
    PolicyParameters parameters;

    @Inject
    InstantSource time;

    @Scheduled(every = "5s")
    void run() {
        while (warn() == MOST) {
            // another full turn is waiting
        }
    }

    /** @return how many clocks were near their limit */
    @Transactional
    int warn() {
        var now = time.instant();
        var day = Clocks.dayOf(now);
        var longest = parameters.on(day, "notice.soon-late.longest").asDuration();
        var respond = parameters.on(day, "notice.soon-late.respond").asDuration();
        var percent = parameters.on(day, "notice.soon-late.percent").asInt();
        var soon = Sql.rows(entities, SOON, now, now.plus(longest), now.plus(respond), percent, MOST);
        for (var row : soon) {
            var about = new About(
                    (UUID) row[0],
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    (String) row[3],
                    (String) row[4],
                    (String) row[5]);
            notices.tell(about, Occasion.soonLate((String) row[6], (Instant) row[7]), now);
        }
        return soon.size();
    }
}
