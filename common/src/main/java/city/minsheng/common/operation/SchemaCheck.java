package city.minsheng.common.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only on the schema that this build was made for. */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
    @Inject
    DataSource database;

    @ConfigProperty(name = "minsheng.schema.version")
    String expected;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema").withData("expected", expected);
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select version from flyway_schema_history
                        where success and version is not null
                        order by installed_rank desc limit 1
                        """)) {
            var found = rows.next() ? rows.getString(1) : "none";
            return answer.withData("found", found)
                    .status(found.equals(expected))
                    .build();
        } catch (SQLException down) {
            return answer.withData("found", "unreachable").down().build();
        }
    }
}
