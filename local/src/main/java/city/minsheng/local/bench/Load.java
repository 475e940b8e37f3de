package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The two ways of calling: at a fixed rate, or as fast as a few workers can. Both end, whatever the other side does. */
final class Load {
    /** No more than these wait at once; the wait for a place counts as latency. */
    private static final int MOST_IN_FLIGHT = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Load() {}

    /** Latency runs from the instant at which a call was due, so that a late start is not forgotten. */
    static void open(Schedule schedule, Act act, Reading reading) {
        var places = new Semaphore(MOST_IN_FLIGHT);
        var began = System.nanoTime();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < schedule.calls(); i++) {
                var due = began + schedule.dueNanos(i);
                sleepUntil(due);
                take(places);
                calls.execute(() -> {
                    one(act, due, reading);
                    places.release();
                });
            }
            finish(calls);
        }
        // The last call is not the end of a turn: its share of the time belongs to it as to every other.
        reading.turn(Math.max(System.nanoTime() - began, schedule.dueNanos(schedule.calls())));
    }

    static void closed(int workers, long millis, Act act, Reading reading) {
        var began = System.nanoTime();
        var end = began + TimeUnit.MILLISECONDS.toNanos(millis);
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                calls.execute(() -> {
                    while (System.nanoTime() < end && reading.firstError() == null) {
                        one(act, System.nanoTime(), reading);
                    }
                });
            }
            finish(calls);
        }
        reading.turn(System.nanoTime() - began);
    }

    private static void one(Act act, long due, Reading reading) {
        try {
            act.run();
            reading.latency(System.nanoTime() - due);
        } catch (Exception | Error e) {
            reading.error(e);
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void take(Semaphore places) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Failure("The answers stay away: give a smaller --rate.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static void finish(ExecutorService calls) {
        calls.shutdown();
        try {
            if (!calls.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                calls.shutdownNow();
                throw new Failure("The answers stay away: give a smaller --rate.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
