package city.minsheng.common.operation;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What a run is told from outside, before it starts.
 *
 * @param profiles the active profiles
 * @param values the value of a setting or variable by its name
 */
record Settings(Set<String> profiles, Function<String, Optional<String>> values) {
    /** Profiles in which time may be moved and the schema is migrated at the start. */
    private static final Set<String> NOT_PRODUCTION = Set.of("local", "test", "dev");

    /**
     * Before it runs, an executable knows the configuration of the machine that compiled it: what the process itself was
     * given comes first.
     *
     * @param built the configuration as far as it is known before the start
     */
    static Settings of(Config built, Map<String, String> environment, Map<?, ?> properties) {
        Function<String, Optional<String>> given = name -> Stream.of(
                        properties.get(name),
                        environment.get(name),
                        environment.get(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(value -> !value.isBlank())
                .findFirst();
        var profiles = given.apply("quarkus.profile")
                .map(names -> List.of(names.split("\\s*,\\s*")))
                .orElseGet(() -> built.unwrap(SmallRyeConfig.class).getProfiles());
        return new Settings(
                Set.copyOf(profiles),
                name -> given.apply(name)
                        .or(() -> built.getOptionalValue(name, String.class).filter(value -> !value.isBlank())));
    }

    boolean isProduction() {
        return profiles.stream().anyMatch(profile -> !NOT_PRODUCTION.contains(profile)) || profiles.isEmpty();
    }

    boolean hasMovableClock() {
        return profiles.stream().anyMatch(NOT_PRODUCTION::contains);
    }

    /** Whether this run is the migration job: it migrates, and ends. */
    boolean migrates() {
        return value("MINSHENG_MIGRATE").map(Boolean::parseBoolean).orElse(false);
    }

    Optional<String> value(String name) {
        return values.apply(name);
    }

    String text(String name) {
        return value(name).orElse("");
    }
}
