package city.minsheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one platform that all tests of this run share: Keycloak alone takes a minute to start. For tests that
 * change nothing which another one looks at.
 */
public final class SharedPlatform implements ParameterResolver {
    /** The platform and its home; ends with the last test. */
    private record Running(Platform platform, Path home) implements AutoCloseable {
        static Running start() {
            try {
                var home = Files.createTempDirectory("shared-platform");
                return new Running(Platform.start(FreePorts.in(home), new Progress(System.out)), home);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            platform.close();
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPlatform.class))
                .computeIfAbsent(Running.class, start -> Running.start(), Running.class)
                .platform();
    }
}
