package city.minsheng.property;

import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database lets nobody in: connections are cut and new ones refused. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DatabaseDownTest {
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
    void a_request_is_told_to_come_back_and_works_when_the_database_does() throws SQLException {
        // The first calls may still find a connection that was cut under them.
        for (int i = 0; i < 25; i++) {
            Sample.OWNER_A
                    .call()
                    .get(REQUESTS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("unavailable"));
        }
        letIn();
        Sample.OWNER_A.call().get(REQUESTS).then().statusCode(200);
    }

    private static void admin(String statement) throws SQLException {
        try (var admin = PlatformResource.server().getPostgresDatabase().getConnection();
                var sql = admin.createStatement()) {
            sql.execute(statement);
        }
    }
}
