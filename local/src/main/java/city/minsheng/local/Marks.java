package city.minsheng.local;

import city.minsheng.local.process.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a launcher says that it runs, and that all is ready; other commands read it. */
record Marks(Settings settings) {
    void launcherRuns() {
        self().write(launcher());
    }

    void allIsReady() {
        self().write(ready());
    }

    /** The launcher that runs now. */
    Optional<ProcessHandle> runningLauncher() {
        return ProcessMark.read(launcher()).flatMap(ProcessMark::alive);
    }

    boolean isReady() {
        return ProcessMark.read(ready()).flatMap(ProcessMark::alive).isPresent();
    }

    /** A child of the launcher, if it runs now. */
    Optional<ProcessHandle> child(String name) {
        return ProcessMark.read(settings.run().resolve(name + ".pid")).flatMap(ProcessMark::alive);
    }

    void clear() {
        try {
            Files.deleteIfExists(ready());
            Files.deleteIfExists(launcher());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessMark self() {
        return ProcessMark.of(ProcessHandle.current().pid());
    }

    private Path launcher() {
        return settings.run().resolve("launcher");
    }

    private Path ready() {
        return settings.run().resolve("ready");
    }
}
