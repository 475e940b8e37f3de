package city.minsheng.common.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the calls that are under way come to their end before the service does. The framework would do the same, but to it
 * a call that became a WebSocket never ends, and a service that ever had one would wait out the whole limit.
 */
@ApplicationScoped
class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);
    private static final int MILLIS_BETWEEN_LOOKS = 20;

    /** How long at most; nothing where the framework itself waits. */
    @ConfigProperty(name = "minsheng.shutdown.patience", defaultValue = "0S")
    Duration patience;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaving;

    void register(@Observes Filters filters) {
        filters.register(this::count, 1100);
    }

    void count(RoutingContext call) {
        if (leaving && call.request().version() == HttpVersion.HTTP_1_1) { // HTTP/2 forbids this header
            call.response().putHeader("Connection", "close"); // the next call of this client goes elsewhere
        }
        if (call.request().getHeader("Sec-WebSocket-Key") == null) {
            underWay.incrementAndGet();
            call.addEndHandler(ended -> underWay.decrementAndGet());
        }
        call.next();
    }

    void announce(@Observes ShutdownDelayInitiatedEvent soon) {
        leaving = true;
    }

    /** While everything that a call may need is still there. */
    void await(@Observes @Priority(1) ShutdownEvent end) throws InterruptedException {
        leaving = true;
        var looks = patience.toMillis() / MILLIS_BETWEEN_LOOKS;
        for (long i = 0; i < looks && underWay.get() > 0; i++) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        if (looks > 0 && underWay.get() > 0) {
            LOG.warnf("%d calls were still under way after %s", underWay.get(), patience);
        }
    }
}
