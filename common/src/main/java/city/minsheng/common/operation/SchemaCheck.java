package city.minsheng.common.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only on a schema that this build understands. */
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
        try (var connection = database.getConnection()) {
            var schema = SchemaSupport.read(connection);
            return answer.withData("found", String.valueOf(schema.installed()))
                    .status(schema.fits(expected))
                    .build();
        } catch (SQLException down) {
            return answer.withData("found", "unreachable").down().build();
        }
    }
}
