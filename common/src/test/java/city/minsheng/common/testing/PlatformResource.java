package city.minsheng.common.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** One PostgreSQL with an owner and an application role, as the platform has them, and keys made for this run. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Deque<Connection> FREE = new ConcurrentLinkedDeque<>();
    private static EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setServerConfig("max_connections", "60")
                    .start();
            prepare();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var settings = new HashMap<String, String>();
        settings.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/service");
        settings.put("DATABASE_USER", "service_app");
        settings.put("DATABASE_PASSWORD", "test");
        settings.put("DATABASE_OWNER", "service_owner");
        settings.put("DATABASE_OWNER_PASSWORD", "test");
        settings.put("quarkus.flyway.migrate-at-start", "true");
        settings.put("CRYPT_KEYS", "t1:" + key());
        settings.put("CRYPT_CURRENT", "t1");
        settings.put("INDEX_KEY", key());
        settings.put("FILE_STORE", "folder");
        settings.put("FILE_FOLDER", newFolder().toString());
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", TestUser.publicKey());
        settings.put("quarkus.oidc.token.issuer", TestUser.ISSUER);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        settings.put("quarkus.scheduler.enabled", "false"); // tests run the jobs themselves
        return settings;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("files").resolve("store");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void prepare() throws SQLException {
        try (var admin = server.getPostgresDatabase().getConnection();
                var sql = admin.createStatement()) {
            sql.execute("create role service_owner login password 'test'");
            sql.execute("create role service_app login password 'test'");
            sql.execute("create database service owner service_owner");
        }
        try (var admin = server.getDatabase("postgres", "service").getConnection();
                var sql = admin.createStatement()) {
            sql.execute("alter schema public owner to service_owner");
        }
    }

    /** The running server, for tests that take it away. */
    public static EmbeddedPostgres server() {
        return server;
    }

    /** The first column of every row, as text: for what no endpoint tells. */
    public static List<String> ask(String sql) {
        return with(statement -> {
            try (var row = statement.executeQuery(sql)) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        });
    }

    /** For what nobody can do over HTTP. */
    public static void run(String sql) {
        with(statement -> statement.execute(sql));
    }

    /** A connection is opened once and used again: opening one takes longer than most of what is asked. */
    private static <T> T with(Work<T> work) {
        try {
            var connection = FREE.poll();
            while (connection != null && !connection.isValid(5)) {
                connection = FREE.poll();
            }
            if (connection == null) {
                connection = server.getDatabase("postgres", "service").getConnection();
            }
            T result;
            try (var statement = connection.createStatement()) {
                result = work.with(statement);
            }
            FREE.push(connection); // not after a failure, which may have left it in a state of its own
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void stop() {
        FREE.clear(); // they end with the server
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
