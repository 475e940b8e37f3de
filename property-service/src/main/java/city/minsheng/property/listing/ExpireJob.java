package city.minsheng.property.listing;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.time.Clocks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Ends the listings whose last day is over (到期移出). What they barred ends by its dates, without this job. */
@ApplicationScoped
class ExpireJob {
    private static final int MOST = 200;
    private static final Actor JOB = Actor.job("listing-expiry");

    @Inject
    Listings listings;

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
        var ids = listings.over(Clocks.dayOf(now), MOST);
        for (var id : ids) {
            var listing = listings.forJob(id);
            var before = listing.snapshot();
            listing.expire(JOB, now);
            listings.flush();
            audit.change(JOB, "EXPIRE", ListingActResource.KIND.name(), id, before, listing.snapshot());
        }
        return ids.size();
    }
}
