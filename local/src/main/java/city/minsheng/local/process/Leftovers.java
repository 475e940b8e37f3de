package city.minsheng.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Processes of a launcher that was killed: found by their marks, stopped in the order in which it would have stopped them. */
public final class Leftovers {
    private static final List<String> LAST = List.of("keycloak", "postgres");

    private Leftovers() {}

    /** @return the names of those that were still running */
    public static List<String> stop(Path run, Duration patience) {
        return marks(run).stream()
                .filter(mark -> stopOne(mark, patience))
                .map(Leftovers::nameOf)
                .toList();
    }

    private static boolean stopOne(Path file, Duration patience) {
        var process = ProcessMark.read(file).flatMap(ProcessMark::alive);
        process.ifPresent(alive -> signalFor(nameOf(file)).end(alive, patience));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return process.isPresent();
    }

    private static Signal signalFor(String name) {
        return name.equals("postgres") ? Signal.INT : Signal.TERM;
    }

    private static List<Path> marks(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted(Comparator.comparingInt(file -> LAST.indexOf(nameOf(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path mark) {
        return mark.getFileName().toString().replace(".pid", "");
    }
}
