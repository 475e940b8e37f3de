package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {
    @TempDir
    Path clone;

    private Path program;

    @BeforeEach
    void clonedAndBuilt() throws IOException {
        for (var file : new String[] {
            "pom.xml",
            "common/pom.xml",
            "common/src/main/java/A.java",
            "market-service/pom.xml",
            "market-service/src/main/java/B.java",
            "market-service/src/test/java/C.java"
        }) {
            write(clone.resolve(file), 1000);
        }
        program = Packaging.NATIVE.program(clone, Service.MARKET);
        write(program, 2000);
    }

    private static void write(Path file, long second) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
    }

    @Test
    void an_executable_that_is_younger_than_its_sources_is_taken() {
        assertThatCode(() -> Freshness.require(Packaging.NATIVE, clone, Service.MARKET))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_not_built_is_named_with_the_command_that_builds_it() throws IOException {
        Files.delete(program);
        assertThatThrownBy(() -> Freshness.require(Packaging.NATIVE, clone, Service.MARKET))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("market-service is not built")
                .hasMessageContaining("./dev native market");
        assertThatThrownBy(() -> Freshness.require(Packaging.JAR, clone, Service.MARKET))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("market-service/target/quarkus-app/quarkus-run.jar is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "common/src/main/java/A.java", "market-service/src/main/java/B.java"})
    void an_older_executable_is_refused_with_what_was_changed(String source) throws IOException {
        write(clone.resolve(source), 3000);
        assertThatThrownBy(() -> Freshness.require(Packaging.NATIVE, clone, Service.MARKET))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("older than " + source)
                .hasMessageContaining("./dev native market");
    }

    @Test
    void a_changed_test_makes_no_executable_old() throws IOException {
        write(clone.resolve("market-service/src/test/java/C.java"), 3000);
        assertThatCode(() -> Freshness.require(Packaging.NATIVE, clone, Service.MARKET))
                .doesNotThrowAnyException();
    }
}
