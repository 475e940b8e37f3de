package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which {@code k8s/deploy} does things, told by a kubectl that renders, and writes down what it is asked. */
class DeployTest {
    private static final String KUBECTL = """
            #!/bin/sh
            echo "$*" >> "$ASKED"
            case "$*" in
              *kustomize*) exec cat "$RENDERED" ;;
              *"$REFUSED"*) exit 1 ;;
            esac
            """;

    @TempDir
    Path directory;

    private String rendered;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        var kubectl = Files.writeString(directory.resolve("kubectl"), KUBECTL);
        kubectl.toFile().setExecutable(true);
        rendered = "kind: Service\n";
    }

    @Test
    void the_schema_comes_before_the_services_and_the_platform_before_both() throws Exception {
        assertThat(deploy("none")).isZero();
        var asked = asked();
        assertThat(asked.stream().filter(line -> line.startsWith("apply")).map(line -> line.replaceAll(".*stage=", "")))
                .containsExactly("platform", "identity", "migration", "services");
        assertThat(asked.indexOf(find(asked, "delete job/property-migrate")))
                .isLessThan(asked.indexOf(find(asked, "stage=migration")));
        assertThat(asked.indexOf(find(asked, "condition=Complete")))
                .isLessThan(asked.indexOf(find(asked, "stage=services")));
        assertThat(asked.stream().filter(line -> line.contains("rollout status")))
                .hasSize(4);
    }

    @Test
    void a_failed_migration_leaves_the_services_alone() throws Exception {
        assertThat(deploy("condition=Complete")).isNotZero();
        assertThat(asked()).noneMatch(line -> line.contains("stage=services"));
    }

    @Test
    void without_a_secret_nothing_is_applied() throws Exception {
        assertThat(deploy("secret market-keys")).isNotZero();
        assertThat(asked()).noneMatch(line -> line.startsWith("apply"));
    }

    @Test
    void without_a_release_nothing_is_applied() throws Exception {
        rendered = "image: x@sha256:" + "0".repeat(64) + "\n";
        assertThat(deploy("none")).isNotZero();
        assertThat(asked()).hasSize(1);
    }

    private int deploy(String refused) throws Exception {
        var builder = new ProcessBuilder("/bin/bash", "../k8s/deploy", "production")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        builder.environment().put("ASKED", directory.resolve("asked").toString());
        builder.environment().put("REFUSED", refused);
        builder.environment()
                .put(
                        "RENDERED",
                        Files.writeString(directory.resolve("rendered"), rendered)
                                .toString());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(directory.resolve("asked")).stream()
                .map(line -> line.replace("--namespace minsheng ", ""))
                .toList();
    }

    private static String find(List<String> lines, String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
}
