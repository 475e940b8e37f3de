package city.minsheng.local.manifests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two sizes of a site, rendered once. Without kubectl there is nothing to judge, and the tests say so. */
enum Overlay {
    SINGLE_NODE("single-node"),
    PRODUCTION("production");

    static final Path MANIFESTS = Path.of("../k8s");
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<Overlay, Manifests> RENDERED = new ConcurrentHashMap<>();

    private final String directory;

    Overlay(String directory) {
        this.directory = directory;
    }

    Manifests objects() {
        assumeTrue(isKubectlThere(), "kubectl is not on the PATH: the manifests are not rendered and not judged here");
        return RENDERED.computeIfAbsent(this, overlay -> overlay.render());
    }

    private Manifests render() {
        try {
            var output = Files.createTempFile("rendered", ".yaml");
            var path = MANIFESTS.resolve("overlays").resolve(directory);
            var kubectl = new ProcessBuilder("kubectl", "kustomize", path.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (kubectl.waitFor() != 0) {
                throw new AssertionError(path + " cannot be rendered");
            }
            var objects = read(output);
            Files.delete(output);
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Manifests read(Path file) throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            documents.forEachRemaining(all::add);
        }
        return new Manifests(all);
    }

    private static boolean isKubectlThere() {
        for (var directory : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(directory, "kubectl"))) {
                return true;
            }
        }
        return false;
    }
}
