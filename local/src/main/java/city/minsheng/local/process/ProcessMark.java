package city.minsheng.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, told apart from a later one that got the same number.
 *
 * @param boot the boot of the machine
 * @param startTicks when the process started, in clock ticks since that boot
 */
public record ProcessMark(long pid, String boot, long startTicks) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    public static ProcessMark of(long pid) {
        return current(pid).orElseThrow(() -> new Failure("Process " + pid + " ended at once."));
    }

    public static Optional<ProcessMark> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            return words.length == 3
                    ? Optional.of(new ProcessMark(Long.parseLong(words[0]), words[1], Long.parseLong(words[2])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + " " + boot + " " + startTicks + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is still the same one. */
    public Optional<ProcessHandle> alive() {
        return current(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    private static Optional<ProcessMark> current(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name in parentheses may hold blanks; the state is the first word after it, the start the twentieth.
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return "Z".equals(words[0])
                    ? Optional.empty()
                    : Optional.of(new ProcessMark(pid, Files.readString(BOOT).strip(), Long.parseLong(words[19])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
