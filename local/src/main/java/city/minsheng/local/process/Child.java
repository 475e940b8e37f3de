package city.minsheng.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A process of the platform: outside the terminal's group, so that Ctrl-C reaches the launcher alone and the order of stopping is kept. */
public final class Child {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int LINES_SHOWN = 15;

    private final String name;
    private final Process process;
    private final Path log;
    private final Path mark;
    private final Signal stop;

    private Child(String name, Process process, Path log, Path mark, Signal stop) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.mark = mark;
        this.stop = stop;
    }

    /**
     * @param directories where the log and the process mark go
     * @param stop what asks this program to end in an orderly way
     */
    public static Child start(
            String name, Directories directories, List<String> command, Map<String, String> environment, Signal stop) {
        var builder = new ProcessBuilder(apart(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var log = directories.log().resolve(name + ".log");
        var mark = directories.run().resolve(name + ".pid");
        try {
            var process = builder.start();
            ProcessMark.of(process.pid()).write(mark);
            process.getOutputStream().close();
            Thread.ofPlatform().daemon().name("log-" + name).start(() -> pump(process, log));
            return new Child(name, process, log, mark, stop);
        } catch (IOException e) {
            throw new Failure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private static List<String> apart(List<String> command) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }

    private static void pump(Process process, Path log) {
        try (var file = new RotatingLog(log, RotatingLog.MAX_BYTES);
                var output = process.getInputStream()) {
            file.copy(output);
        } catch (IOException e) {
            System.err.println("The log " + log + " ends here: " + e.getMessage());
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Child> ended() {
        return process.onExit().thenApply(ignored -> this);
    }

    /** Why it is gone, for a person: how it ended and the last lines that it wrote. */
    public String obituary() {
        Pause.millis(300); // its last words may still be on their way to the log
        var text =
                new StringBuilder(name + " ended (exit code " + process.exitValue() + "); last lines of " + log + ":");
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            lines.stream()
                    .skip(Math.max(0, lines.size() - LINES_SHOWN))
                    .forEach(line -> text.append("\n  ").append(line));
        } catch (IOException e) {
            text.append(" no log");
        }
        return text.toString();
    }

    /** Asks the process to end, waits, and ends it by force when it takes longer. */
    public void stop(Duration patience) {
        stop.end(process.toHandle(), patience);
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            System.err.println("Not deleted: " + mark);
        }
    }
}
