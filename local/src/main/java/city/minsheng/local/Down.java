package city.minsheng.local;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Leftovers;
import city.minsheng.local.process.RunLock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./dev down}: stops the launcher, or what a killed one left; the data stays. */
record Down(Settings settings, Progress progress) {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    int run() {
        var launcher = new Marks(settings).runningLauncher();
        launcher.ifPresent(this::stop);
        var lock = RunLock.tryAcquire(settings.run())
                .orElseThrow(() -> new Failure("A launcher still holds " + settings.home() + "."));
        try (lock) {
            var left = Leftovers.stop(settings.run(), Duration.ofSeconds(40));
            progress.say(launcher.isEmpty() && left.isEmpty() ? "Nothing was running." : "Stopped; the data is kept.");
        }
        return 0;
    }

    private void stop(ProcessHandle launcher) {
        progress.say("Stopping ...");
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            launcher.destroyForcibly();
            launcher.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
