package city.minsheng.local.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** How many connections the programs of a site may open at once. */
final class Pools {
    private static final Path COMMON = Path.of("../common/src/main/resources/META-INF/microprofile-config.properties");

    private Pools() {}

    /** Each service at its most, with one pod more while it rolls; Keycloak likewise. */
    static int wanted(Manifests objects) {
        var perPod = Integer.parseInt(common().getProperty("quarkus.datasource.jdbc.max-size"));
        var services = objects.of("HorizontalPodAutoscaler").stream()
                .mapToInt(scaler -> (scaler.at("/spec/maxReplicas").asInt() + 1) * perPod)
                .sum();
        var keycloak = objects.get("Keycloak", "keycloak").get("spec");
        return services
                + keycloak.get("instances").asInt()
                        * keycloak.at("/db/poolMaxSize").asInt();
    }

    static Properties common() {
        return read(COMMON);
    }

    static Properties read(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
