package city.minsheng.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of what the launcher runs; the build writes them from its own properties. */
public final class Versions {
    private Versions() {}

    /** @param software {@code project}, {@code keycloak}, {@code postgres} or {@code maven} */
    public static String of(String software) {
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty(software);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
