package city.minsheng.property;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the alerts and dashboards of the cluster ask for; all services have it from the same module. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MetricsTest {
    private static final Path USED = Path.of("../k8s/monitoring/service-metrics.txt");

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void a_service_has_every_metric_that_is_used() throws IOException {
        given().get("/api/v1/communities");
        var served = given().get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]")[0])
                .collect(Collectors.toSet());
        assertThat(served).containsAll(used());
    }

    private static List<String> used() throws IOException {
        try (var lines = Files.lines(USED)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }
}
