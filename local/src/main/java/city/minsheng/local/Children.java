package city.minsheng.local;

import city.minsheng.local.process.Child;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The processes of a platform in the order of their start; once it closes, no other can begin. */
final class Children implements AutoCloseable {
    private final Duration patience;
    private final Predicate<Child> isTakenOver;
    private final List<Child> started = new ArrayList<>();
    private final CompletableFuture<Child> firstDeath = new CompletableFuture<>();
    private boolean closing;

    /** @param isTakenOver whether a child ended because someone else does its work for a while */
    Children(Duration patience, Predicate<Child> isTakenOver) {
        this.patience = patience;
        this.isTakenOver = isTakenOver;
    }

    synchronized Child add(Supplier<Child> start) {
        if (closing) {
            throw new Failure("Stopping.");
        }
        var child = start.get();
        started.add(child);
        child.ended()
                .thenAcceptAsync(
                        dead -> mourn(dead, start), task -> Thread.ofVirtual().start(task));
        return child;
    }

    private void mourn(Child child, Supplier<Child> again) {
        if (isTakenOver.test(child)) {
            while (isTakenOver.test(child)) {
                Pause.millis(500);
            }
            replace(child, again);
        } else if (!isClosing()) {
            firstDeath.complete(child);
        }
    }

    private synchronized void replace(Child child, Supplier<Child> again) {
        started.remove(child);
        if (!closing) {
            add(again);
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    /** The child that ended although nobody stopped it; null once the platform was closed. */
    Child awaitDeath() {
        return firstDeath.join();
    }

    /** A child that is gone although nobody stopped it. */
    synchronized Optional<Child> died() {
        return started.stream().filter(child -> !child.isAlive()).findFirst();
    }

    /** The services together, then one by one what they stand on. */
    @Override
    public void close() {
        List<Child> toStop;
        synchronized (this) {
            closing = true;
            toStop = List.copyOf(started.reversed());
            started.clear();
        }
        firstDeath.complete(null);
        toStop.stream().filter(Children::isService).parallel().forEach(child -> child.stop(patience));
        toStop.stream().filter(child -> !isService(child)).forEach(child -> child.stop(patience));
    }

    private static boolean isService(Child child) {
        return child.name().endsWith("-service");
    }
}
