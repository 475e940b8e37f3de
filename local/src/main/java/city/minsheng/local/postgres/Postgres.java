package city.minsheng.local.postgres;

import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import city.minsheng.local.process.Signal;
import city.minsheng.local.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one PostgreSQL server: its cluster is made once, starts as often as wanted, and survives whatever was killed. */
public final class Postgres {
    static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(90);
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai",
            "log_line_prefix=%m [%p] %u@%d ");

    private final Path software;
    private final Path data;
    private final int port;
    private final String password;
    private final List<String> unprivileged = Unprivileged.prefix();

    /**
     * @param software where programs are unpacked
     * @param data the cluster's own directory
     */
    public Postgres(Path software, Path data, int port, String password) {
        this.software =
                Software.unpackInto(software.toAbsolutePath().normalize()).resolve("bin");
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
        this.password = password;
    }

    /** Starts the server, after what a killed one left behind has gone; answers when it takes connections. */
    public Child start(Directories directories) {
        Orphans.end(data);
        if (!Files.isDirectory(data)) {
            initialise();
        }
        var command = new ArrayList<>(unprivileged);
        command.addAll(List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        OPTIONS.forEach(option -> command.addAll(List.of("-c", option)));
        return Child.start("postgres", directories, command, Map.of("LC_ALL", "C.UTF-8"), Signal.INT);
    }

    public void awaitReady(Child server) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!accepts()) {
            if (!server.isAlive()) {
                throw new Failure(server.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("PostgreSQL takes no connections after " + START.toSeconds() + " seconds.");
            }
            Pause.millis(100);
        }
    }

    public void prepare(List<Database> databases) {
        new Databases(address(), password).prepare(databases);
    }

    private String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    private boolean accepts() {
        try (var connection = DriverManager.getConnection(address() + "postgres", SUPERUSER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Beside its place first: an interrupted initdb leaves nothing that looks like a cluster. */
    private void initialise() {
        var aside = data.resolveSibling(data.getFileName() + ".new");
        var secret = data.resolveSibling("postgres.password");
        try {
            Trees.delete(aside);
            Files.createDirectories(data.getParent());
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
            initdb(aside, secret);
            Files.move(aside, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Trees.delete(secret);
        }
    }

    private void initdb(Path directory, Path secret) throws IOException {
        var command = new ArrayList<>(unprivileged);
        command.addAll(List.of(program("initdb"), "-D", directory.toString(), "-U", SUPERUSER));
        command.addAll(List.of("--encoding=UTF8", "--locale-provider=libc", "--locale=C.UTF-8", "--data-checksums"));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + secret));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new Failure("PostgreSQL could not make its data directory:\n" + said);
        }
    }

    private String program(String name) {
        return software.resolve(name).toString();
    }
}
