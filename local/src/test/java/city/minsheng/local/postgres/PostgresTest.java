package city.minsheng.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final Database ONE = new Database("one", "one_owner", "owner-secret", "one_app", "app-secret");
    private static final Database TWO = new Database("two", "two_owner", "owner-secret", "two_app", "app-secret");

    @TempDir
    Path home;

    private int port;
    private Postgres postgres;
    private Child server;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = new Postgres(
                Path.of(System.getProperty("minsheng.software")), home.resolve("data"), port, "top-secret");
        startServer();
        postgres.prepare(List.of(ONE, TWO));
    }

    @AfterEach
    void stop() {
        server.stop(Duration.ofSeconds(30));
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws SQLException {
        write("before");
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        server.ended().join();
        startServer();
        assertThat(ask(ONE, "one_app", "app-secret", "select note from t")).isEqualTo("before");
    }

    @Test
    void a_stale_lock_file_with_the_number_of_a_stranger_does_not_stop_the_start() throws Exception {
        write("kept");
        var lock = home.resolve("data/postmaster.pid");
        var content = Files.readString(lock);
        server.stop(Duration.ofSeconds(30));
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(lock, content.replaceFirst("[0-9]+", String.valueOf(stranger.pid())));
        startServer();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
        assertThat(ask(ONE, "one_app", "app-secret", "select note from t")).isEqualTo("kept");
    }

    @Test
    void preparing_again_keeps_what_is_there() throws SQLException {
        write("kept");
        postgres.prepare(List.of(ONE, TWO));
        assertThat(ask(ONE, "one_app", "app-secret", "select note from t")).isEqualTo("kept");
    }

    @Test
    void every_commit_reaches_the_disk() throws SQLException {
        assertThat(ask(ONE, "one_app", "app-secret", "show fsync")).isEqualTo("on");
        assertThat(ask(ONE, "one_app", "app-secret", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(ONE, "one_app", "app-secret", "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void text_is_utf_8_sorted_by_code_point() throws SQLException {
        var query = "select pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datcollate"
                + " from pg_database where datname = 'one'";
        assertThat(ask(ONE, "one_app", "app-secret", query)).isEqualTo("UTF8 c C.UTF-8");
    }

    @Test
    void the_application_role_changes_no_schema() {
        assertThatThrownBy(() -> run(ONE, "one_app", "app-secret", "create table x (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_roles_of_one_database_do_not_enter_another() {
        assertThatThrownBy(() -> connect(TWO, "one_app", "app-secret")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect(TWO, "one_owner", "owner-secret")).hasMessageContaining("permission denied");
    }

    @Test
    void nobody_enters_without_the_password() {
        assertThatThrownBy(() -> connect(ONE, "postgres", "guess")).hasMessageContaining("password authentication");
    }

    private void startServer() {
        server = postgres.start(new Directories(home.resolve("log"), home.resolve("run")));
        postgres.awaitReady(server);
    }

    private void write(String note) throws SQLException {
        run(ONE, "one_owner", "owner-secret", "create table t (note text)");
        run(ONE, "one_owner", "owner-secret", "grant select, insert on t to one_app");
        run(ONE, "one_app", "app-secret", "insert into t values ('" + note + "')");
    }

    private void run(Database database, String user, String password, String sql) throws SQLException {
        try (var connection = connect(database, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(Database database, String user, String password, String query) throws SQLException {
        try (var connection = connect(database, user, password);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(Database database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name(), user, password);
    }
}
