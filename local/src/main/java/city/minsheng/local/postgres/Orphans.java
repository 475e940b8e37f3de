package city.minsheng.local.postgres;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a killed postmaster leaves: backends that still work in its directory, and its lock file. */
final class Orphans {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int STEP_MILLIS = 100;

    private Orphans() {}

    /** Waits for the processes in this directory to end by themselves, then ends them, then removes the lock file. */
    static void end(Path data) {
        for (int waited = 0; !in(data).isEmpty() && waited < PATIENCE_MILLIS; waited += STEP_MILLIS) {
            Pause.millis(STEP_MILLIS);
        }
        for (int waited = 0; !in(data).isEmpty() && waited < PATIENCE_MILLIS; waited += STEP_MILLIS) {
            in(data).forEach(ProcessHandle::destroyForcibly);
            Pause.millis(STEP_MILLIS);
        }
        if (!in(data).isEmpty()) {
            throw new Failure("PostgreSQL processes still run in " + data + ": " + in(data));
        }
        try {
            // Nobody runs here, so that the number in it can only be that of a dead server or of a stranger.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> in(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(data, process))
                .toList();
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false; // it is gone, or another user's
        }
    }
}
