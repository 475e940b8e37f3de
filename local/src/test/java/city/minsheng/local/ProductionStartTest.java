package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.postgres.Database;
import city.minsheng.local.postgres.Postgres;
import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as production starts it: it migrates only as a job, and says in one line why it does not start. */
class ProductionStartTest {
    private static final int CONFIGURATION = 78;
    private static final Database DATABASE =
            new Database("property", "property_owner", secret(), "property_app", secret());

    /** The form in which the service is started. */
    Packaging packaging() {
        return Packaging.JAR;
    }

    @TempDir
    Path home;

    private Settings settings;
    private Child server;

    @BeforeEach
    void start() {
        settings = FreePorts.in(home);
        var postgres = new Postgres(
                Path.of(System.getProperty("minsheng.software")),
                home.resolve("data"),
                settings.port(Port.POSTGRES),
                secret());
        server = postgres.start(new Directories(home.resolve("run"), home.resolve("log")));
        postgres.awaitReady(server);
        postgres.prepare(List.of(DATABASE));
    }

    @AfterEach
    void stop() {
        server.stop(Duration.ofSeconds(30));
    }

    @Test
    void a_production_run_starts_on_its_own_schema_only() throws Exception {
        assertRefused(serving(), "the database holds no schema that this build knows: run its migration job first.");
        assertMigrated();
        assertMigrated();
        ask("update schema_support set oldest_build = '20991231.0000'");
        assertRefused(serving(), "supports builds from 20991231.0000 on");
        ask("update schema_support set oldest_build = '0'");
        ask("delete from flyway_schema_history where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");
        assertRefused(serving(), "run its migration job first.");
    }

    @Test
    void what_is_wrong_is_said_in_one_line_each() throws Exception {
        var nothing = run(Map.of());
        assertThat(nothing.exit()).isEqualTo(CONFIGURATION);
        assertThat(nothing.lines()).hasSize(8).allMatch(line -> line.matches("Not started: [A-Z_]+ is missing\\."));
        var plain = serving();
        plain.put("OIDC_URL", "http://minsheng.example/auth/realms/minsheng");
        plain.put("QUARKUS_PROFILE", "prod,local");
        var refused = run(plain);
        assertThat(refused.exit()).isEqualTo(CONFIGURATION);
        assertThat(refused.lines()).hasSize(2);
        var stranger = serving();
        stranger.put("DATABASE_PASSWORD", secret());
        assertRefused(stranger, "the database does not let us in (28P01)");
    }

    private void assertMigrated() throws Exception {
        var run = run(migrating());
        assertThat(run.exit()).as(String.join("\n", run.lines())).isZero();
    }

    private void assertRefused(Map<String, String> environment, String sentence) throws Exception {
        var run = run(environment);
        assertThat(run.lines())
                .singleElement()
                .asString()
                .startsWith("Not started: ")
                .contains(sentence);
        assertThat(run.exit()).isEqualTo(CONFIGURATION);
    }

    private Map<String, String> serving() {
        var all = new HashMap<String, String>();
        all.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/property");
        all.put("DATABASE_USER", DATABASE.app());
        all.put("DATABASE_PASSWORD", DATABASE.appPassword());
        all.put("OIDC_URL", "https://minsheng.example/auth/realms/minsheng");
        all.put("CRYPT_KEYS", "k1:" + key());
        all.put("CRYPT_CURRENT", "k1");
        all.put("INDEX_KEY", key());
        all.put("FILE_STORE", "folder");
        all.put("FILE_FOLDER", home.resolve("files").toString());
        return all;
    }

    private Map<String, String> migrating() {
        var all = serving();
        all.keySet().removeIf(name -> !name.startsWith("DATABASE"));
        all.put("DATABASE_OWNER", DATABASE.owner());
        all.put("DATABASE_OWNER_PASSWORD", DATABASE.ownerPassword());
        all.put("MINSHENG_MIGRATE", "true");
        return all;
    }

    private record Run(int exit, List<String> lines) {}

    private Run run(Map<String, String> environment) throws IOException, InterruptedException {
        var said = Files.createTempFile(home, "said", ".log");
        var process = new ProcessBuilder(packaging().command(settings.repository(), Service.PROPERTY))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment()
                .keySet()
                .removeIf(name -> name.matches("(QUARKUS|DATABASE|MINSHENG|OIDC|CRYPT|INDEX|FILE)_.*"));
        process.environment().putAll(environment);
        var running = process.start();
        try {
            assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Run(running.exitValue(), Files.readAllLines(said));
        } finally {
            running.destroyForcibly();
        }
    }

    private void ask(String statement) throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/property";
        try (var connection = DriverManager.getConnection(address, DATABASE.owner(), DATABASE.ownerPassword());
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private static String secret() {
        return Long.toString(new SecureRandom().nextLong(1L << 60, Long.MAX_VALUE), 36);
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
