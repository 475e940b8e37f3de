package city.minsheng.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory as the kernel counts it; pages that several processes share are divided among them. */
public final class Memory {
    private Memory() {}

    /** MiB of a process and all of its descendants. */
    public static long ofTree(ProcessHandle process) {
        var kib = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> kibOf(one.pid()))
                .sum();
        return kib / 1024;
    }

    /** MiB of a process alone. */
    public static long of(ProcessHandle process) {
        return kibOf(process.pid()) / 1024;
    }

    /** MiB that a process holds itself, pages that it shares counted whole. */
    public static long resident(long pid) {
        return kib(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1024;
    }

    private static long kibOf(long pid) {
        var shared = kib(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        return shared > 0 ? shared : kib(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    private static long kib(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it ended while we looked
        }
    }
}
