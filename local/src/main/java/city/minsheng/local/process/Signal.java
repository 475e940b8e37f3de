package city.minsheng.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What asks a process to end in an orderly way. */
public enum Signal {
    /** The JVM runs its shutdown hooks. */
    TERM,
    /** PostgreSQL's fast shutdown: TERM would wait for its clients. */
    INT;

    private static final long FORCED_SECONDS = 10;

    void end(ProcessHandle process, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        send(process.pid());
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, Duration.ofSeconds(FORCED_SECONDS));
        }
    }

    private void send(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Failure("Process " + pid + " cannot be signalled: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
