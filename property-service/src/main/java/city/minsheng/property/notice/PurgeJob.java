package city.minsheng.property.notice;

import city.minsheng.common.data.Sql;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Takes away notices past their retention (通知保留期) with their deliveries: what was delivered first, what reached nobody
 * much later, and nothing of a request that still runs. What another replica takes away is skipped.
 */
@ApplicationScoped
class PurgeJob {
    static final int MOST = 500;
    private static final int TURNS = 200; // the rest waits an hour
    private static final Logger LOG = Logger.getLogger(PurgeJob.class);

    @Inject
    EntityManager entities;

    @Inject
    PolicyParameters parameters;

    @Inject
    InstantSource time;

    @Scheduled(every = "1h", delayed = "15m")
    void run() {
        int all = 0;
        int some = MOST;
        for (int turn = 0; turn < TURNS && some == MOST; turn++) {
            some = purge();
            all += some;
        }
        if (all > 0) {
            LOG.infof("%d notices past their retention were taken away", all);
        }
    }

    /** @return how many notices were taken away */
    @Transactional
    int purge() {
        var now = time.instant();
        var day = Clocks.dayOf(now);
        var delivered = now.minus(parameters.on(day, "notice.kept-delivered").asDuration());
        var dead = now.minus(parameters.on(day, "notice.kept-dead").asDuration());
        var purged = Sql.rows(
                entities,
                "select purge_notices(cast(?1 as timestamptz), cast(?2 as timestamptz), ?3)",
                delivered,
                dead,
                MOST);
        return ((Number) purged.getFirst()[0]).intValue();
    }
}
