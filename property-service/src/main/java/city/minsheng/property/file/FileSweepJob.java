package city.minsheng.property.file;

import city.minsheng.common.file.FileSweep;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sweeps up once an hour after uploads that did not come to their end. */
@ApplicationScoped
class FileSweepJob {
    @Inject
    FileSweep sweep;

    @Scheduled(every = "1h", delayed = "10m")
    void run() {
        sweep.run();
    }
}
