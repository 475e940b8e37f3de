package city.minsheng.common.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The injected clock. It is the wall clock; only a local run or a test can move it, by {@link ClockRoute}. */
@ApplicationScoped
@Typed({InstantSource.class, MovableClock.class})
public class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant stoppedAt;

    @Override
    public Instant instant() {
        var stopped = stoppedAt;
        return stopped != null ? stopped : Clocks.WALL.instant().plus(ahead);
    }

    /** Goes on ticking from {@code instant}. */
    public void moveTo(Instant instant) {
        requireMovable();
        stoppedAt = null;
        ahead = Duration.between(Clocks.WALL.instant(), instant);
    }

    /** Stands still, so that a test can look at a boundary. */
    public void stopAt(Instant instant) {
        requireMovable();
        stoppedAt = instant;
    }

    /** Follows the wall clock again. */
    public void followWall() {
        requireMovable();
        stoppedAt = null;
        ahead = Duration.ZERO;
    }

    /** Whether this run is one in which time may be moved: the profile {@code local}, or a test. */
    static boolean isMovable() {
        return ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test");
    }

    private static void requireMovable() {
        if (!isMovable()) {
            throw new IllegalStateException("The clock of a production run cannot be moved");
        }
    }
}
