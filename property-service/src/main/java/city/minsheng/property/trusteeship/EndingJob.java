package city.minsheng.property.trusteeship;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Marks the trusteeships that are to end soon (即将到期), so that their exit is chosen in time. */
@ApplicationScoped
class EndingJob {
    private static final int MOST = 200;
    private static final Actor JOB = Actor.job("trusteeship-ending");

    @Inject
    Trusteeships trusteeships;

    @Inject
    Audit audit;

    @Inject
    InstantSource time;

    @Scheduled(every = "60s")
    void run() {
        while (mark() == MOST) {
            // another full turn is waiting
        }
    }

    /** @return how many were marked */
    @Transactional
    int mark() {
        var now = time.instant();
        var ids = trusteeships.nearTheirEnd(now, MOST);
        for (var id : ids) {
            var trusteeship = trusteeships.forJob(id);
            var before = trusteeship.snapshot();
            trusteeship.near(JOB, now);
            trusteeships.flush();
            audit.change(JOB, "NEAR_END", TrusteeshipBaseResource.KIND, id, before, trusteeship.snapshot());
        }
        return ids.size();
    }
}
