package city.minsheng.property.pairing;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Ends the pairings whose term is over, and the invitations that nobody answered (结对到期). */
@ApplicationScoped
class PairingExpiryJob {
    private static final int MOST = 200;
    private static final Actor JOB = Actor.job("pairing-expiry");

    @Inject
    Pairings pairings;

    @Inject
    Audit audit;

    @Inject
    InstantSource time;

    @Scheduled(every = "60s")
    void run() {
        while (expire() == MOST) {
            // another full turn is waiting
        }
    }

    /** @return how many expired */
    @Transactional
    int expire() {
        var now = time.instant();
        var ids = pairings.over(now, MOST);
        for (var id : ids) {
            var pairing = pairings.forJob(id);
            var before = pairing.snapshot();
            pairing.expire(JOB, now);
            pairings.flush();
            audit.change(JOB, "EXPIRE", PairingBaseResource.KIND, id, before, pairing.snapshot());
        }
        return ids.size();
    }
}
