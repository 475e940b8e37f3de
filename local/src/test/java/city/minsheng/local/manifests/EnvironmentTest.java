package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.minsheng.local.Service;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the manifests tell a program is what the built program listens to, and all that it needs. */
class EnvironmentTest {
    @ParameterizedTest
    @EnumSource
    void every_variable_is_known(Service service) {
        var known = built(service);
        for (var overlay : Overlay.values()) {
            for (var environment : environments(overlay.objects(), service)) {
                assertThat(environment.keySet()).allMatch(known::knows, "is known to " + service.module());
                assertThat(environment.values()).doesNotContain("");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_required_variable_is_set(Service service) throws Exception {
        built(service);
        var serving = Refusal.missing(service, false);
        var migrating = Refusal.missing(service, true);
        assertThat(serving).contains("DATABASE_URL", "OIDC_URL", "CRYPT_KEYS");
        assertThat(migrating).contains("DATABASE_URL", "DATABASE_OWNER");
        for (var overlay : Overlay.values()) {
            var objects = overlay.objects();
            assertThat(objects.environment(objects.get("Deployment", service.module())))
                    .containsKeys(serving.toArray(String[]::new));
            assertThat(objects.environment(objects.get("Job", service.key() + "-migrate")))
                    .containsKeys(migrating.toArray(String[]::new));
        }
    }

    @Test
    void what_is_told_apart() {
        var known = built(Service.PROPERTY);
        assertThat(known.knows("MINSHENG_MIGRATE")).isTrue();
        assertThat(known.knows("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT")).isTrue();
        assertThat(known.knows("QUARKUS_OTEL_TRACES_EXPORTER"))
                .as("fixed when built")
                .isFalse();
        assertThat(known.knows("DATABASE_ULR")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void only_the_migration_is_told_the_owner(Overlay overlay) {
        var objects = overlay.objects();
        for (var service : Service.values()) {
            assertThat(objects.environment(objects.get("Deployment", service.module())))
                    .doesNotContainKeys("DATABASE_OWNER", "DATABASE_OWNER_PASSWORD", "MINSHENG_MIGRATE");
            assertThat(objects.environment(objects.get("Job", service.key() + "-migrate")))
                    .containsKeys("DATABASE_OWNER", "DATABASE_OWNER_PASSWORD")
                    .containsEntry("MINSHENG_MIGRATE", "true")
                    .containsEntry("DATABASE_USER", service.key() + "_app");
        }
    }

    private static Variables built(Service service) {
        assumeTrue(
                Files.isDirectory(Variables.library(service)),
                service.module() + " is not packaged: what it listens to cannot be told");
        return Variables.of(service);
    }

    private static Iterable<Map<String, String>> environments(Manifests objects, Service service) {
        return objects.workloads().stream()
                .filter(workload -> Manifests.podLabels(workload)
                        .path("app.kubernetes.io/name")
                        .asText()
                        .equals(service.module()))
                .map(objects::environment)
                .toList();
    }
}
