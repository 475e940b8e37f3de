package city.minsheng.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database lets nobody in: connections are cut and new ones refused. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DatabaseDownTest {
    private static final int CALLS = 25; // more than there are connections
    private static final String REQUESTS = "/api/v1/service-requests";

    @BeforeEach
    void loadAndCut() throws SQLException {
        Sample.load();
        admin("alter database service allow_connections false");
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'service'");
    }

    @AfterEach
    void letIn() throws SQLException {
        admin("alter database service allow_connections true");
    }

    @Test
    void a_request_is_told_to_come_back_and_works_when_the_database_does() throws Exception {
        // The first calls may still find a connection that was cut under them; at once, so that they wait together.
        try (var callers = Executors.newFixedThreadPool(CALLS)) {
            var answers = Stream.generate(() -> callers.submit(DatabaseDownTest::call))
                    .limit(CALLS)
                    .toList();
            for (var answer : answers) {
                isToldToComeBack(answer.get());
            }
        }
        isToldToComeBack(call());
        letIn();
        assertThat(call().statusCode()).isEqualTo(200);
    }

    private static Response call() {
        return Sample.OWNER_A.call().get(REQUESTS);
    }

    private static void isToldToComeBack(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("unavailable"));
    }

    private static void admin(String statement) throws SQLException {
        try (var admin = PlatformResource.server().getPostgresDatabase().getConnection();
                var sql = admin.createStatement()) {
            sql.execute(statement);
        }
    }
}
