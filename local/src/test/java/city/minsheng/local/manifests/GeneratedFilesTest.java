package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.Service;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What kustomize cannot derive is written from its one source, and compared: {@code -Dmanifests.update=true} writes it anew.
 */
class GeneratedFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_operator_imports_the_realm_of_the_realm_file() throws IOException {
        var realm = JSON.readTree(
                Overlay.MANIFESTS.resolve("keycloak/realm-minsheng.json").toFile());
        var wanted = JSON.createObjectNode();
        wanted.put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind", "KeycloakRealmImport");
        wanted.putObject("metadata").put("name", "minsheng");
        wanted.putObject("spec").put("keycloakCRName", "keycloak").set("realm", realm);
        compare(Overlay.MANIFESTS.resolve("keycloak/realm-import.json"), wanted);
    }

    @ParameterizedTest
    @EnumSource
    void each_service_has_the_dashboard_of_all(Service service) throws IOException {
        var text = Files.readString(Overlay.MANIFESTS.resolve("monitoring/dashboard.json"))
                .replace("SERVICE", service.module())
                .replace("DATABASE", service.key());
        compare(Overlay.MANIFESTS.resolve("services/" + service.key() + "/dashboard.json"), JSON.readTree(text));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rendered_is_the_realm_of_the_realm_file(Overlay overlay) throws IOException {
        assertThat(overlay.objects().get("KeycloakRealmImport", "minsheng").at("/spec/realm"))
                .isEqualTo(JSON.readTree(Overlay.MANIFESTS
                        .resolve("keycloak/realm-minsheng.json")
                        .toFile()));
    }

    private static void compare(Path file, JsonNode wanted) throws IOException {
        if (Boolean.getBoolean("manifests.update")) {
            var indenter = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
            Files.writeString(file, JSON.writer(printer).writeValueAsString(wanted) + "\n");
        }
        assertThat(JSON.readTree(file.toFile()))
                .as("%s is made from another file: run with -Dmanifests.update=true", file)
                .isEqualTo(wanted);
    }
}
