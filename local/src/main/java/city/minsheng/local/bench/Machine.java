package city.minsheng.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the figures were measured on.
 *
 * @param load average of the last minute before anything was started: what others took of the machine
 */
record Machine(int cores, String processor, long memoryMebibytes, String java, String load) {
    static Machine here() {
        var memory = after(Path.of("/proc/meminfo"), "MemTotal:").replaceAll("[^0-9]", "");
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                after(Path.of("/proc/cpuinfo"), "model name").replaceFirst("^\\s*:\\s*", ""),
                Long.parseLong(memory) / 1024,
                System.getProperty("java.vendor") + " " + Runtime.version(),
                text(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** The database's version and what it does to keep what it has acknowledged. */
    static String database(Connection connection) throws SQLException {
        var row = Statements.rows(
                        connection,
                        "select current_setting('server_version'), current_setting('fsync'),"
                                + " current_setting('synchronous_commit'), current_setting('shared_buffers')")
                .getFirst();
        return "PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s".formatted(row);
    }

    private static String after(Path file, String label) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
