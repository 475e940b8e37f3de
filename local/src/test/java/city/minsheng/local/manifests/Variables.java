package city.minsheng.local.manifests;

import city.minsheng.local.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables of the environment that a built service knows: those that our own configuration asks for, and those of the
 * run-time settings of every extension that is built in.
 *
 * @param asked by our configuration
 * @param ofExtensions run-time settings of the libraries in the package
 */
record Variables(Set<String> asked, Set<String> ofExtensions) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::[^}]*)?}");
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Path library(Service service) {
        return Path.of("..", service.module(), "target/quarkus-app/lib/main");
    }

    static Variables of(Service service) {
        var asked = new TreeSet<String>();
        var own = Pools.read(Path.of("..", service.module(), "src/main/resources/application.properties"));
        Stream.concat(Pools.common().values().stream(), own.values().stream()).forEach(value -> {
            var matcher = REFERENCE.matcher(value.toString());
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        });
        return new Variables(asked, ofExtensions(library(service)));
    }

    boolean knows(String variable) {
        return asked.contains(variable) || ofExtensions.contains(variable);
    }

    private static Set<String> ofExtensions(Path library) {
        var found = new TreeSet<String>();
        try (var jars = Files.newDirectoryStream(library, "io.quarkus.*.jar")) {
            for (var jar : jars) {
                try (var content = new JarFile(jar.toFile())) {
                    var model = content.getEntry(MODEL);
                    if (model != null) {
                        collect(JSON.readTree(content.getInputStream(model)), found);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Settings lie in sections, which lie in one another. */
    private static void collect(JsonNode node, Set<String> found) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            found.add(node.at("/path/environmentVariable").asText());
        }
        node.forEach(child -> collect(child, found));
    }
}
