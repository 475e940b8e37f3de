package city.minsheng.property.request;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Confirms what the owner has neither confirmed nor reopened within the window (自动确认). */
@ApplicationScoped
class ConfirmJob {
    private static final int MOST = 200;
    private static final Actor JOB = Actor.job("auto-confirm");

    @Inject
    ServiceRequests requests;

    @Inject
    Audit audit;

    @Inject
    InstantSource time;

    @Scheduled(every = "30s")
    void run() {
        while (confirm() == MOST) {
            // another full turn is waiting
        }
    }

    /** @return how many were confirmed */
    @Transactional
    int confirm() {
        var now = time.instant();
        var ids = requests.unconfirmed(now, MOST);
        for (var id : ids) {
            var request = requests.forJob(id);
            var before = request.snapshot();
            request.confirmSilently(JOB, now);
            requests.flush();
            audit.change(JOB, "CONFIRM", "service-request", id, before, request.snapshot());
        }
        return ids.size();
    }
}
