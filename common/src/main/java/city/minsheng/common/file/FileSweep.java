package city.minsheng.common.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Takes away what an upload left that did not come to its end. Running it on several replicas at once does no harm. A
 * service that has files calls it by a job of its own.
 */
@ApplicationScoped
public class FileSweep {
    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    /** Longer than an upload can take to get its row. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** What is older was looked at before. */
    private static final Duration WINDOW = Duration.ofDays(7);

    @Inject
    FileStore store;

    @Inject
    StoredFiles files;

    @Inject
    InstantSource time;

    /** @return how many were taken away */
    public int run() {
        var until = time.instant().minus(GRACE);
        var from = until.minus(WINDOW);
        var kept = store.made(from, until); // before the rows: one that is found has had its time to get a row
        var known = files.made(from, until);
        var orphans = kept.stream().filter(id -> !known.contains(id)).toList();
        orphans.forEach(store::delete);
        if (!orphans.isEmpty()) {
            LOG.info(orphans.size() + " files without a row were taken away");
        }
        return orphans.size();
    }
}
