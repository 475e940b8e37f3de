package city.minsheng.local.bench;

import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was measured of one side: latencies, and the time in which they fell. */
final class Reading {
    private static final long LONGEST_MICROS = 120_000_000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicReference<Throwable> firstError = new AtomicReference<>();
    private long busyNanos;

    void latency(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    void error(Throwable error) {
        firstError.compareAndSet(null, error);
    }

    /** @param nanos of one turn, from its first call to its last answer */
    void turn(long nanos) {
        busyNanos += nanos;
    }

    Throwable firstError() {
        return firstError.get();
    }

    long count() {
        return micros.getTotalCount();
    }

    long micros(double percentile) {
        return micros.getValueAtPercentile(percentile);
    }

    long maxMicros() {
        return micros.getMaxValue();
    }

    /** Completed calls in ten seconds: whole numbers tell one decimal of the rate. */
    long perTenSeconds() {
        return busyNanos == 0 ? 0 : count() * 10_000_000_000L / busyNanos;
    }
}
