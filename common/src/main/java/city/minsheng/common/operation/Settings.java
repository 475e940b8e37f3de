package city.minsheng.common.operation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    static Settings of(Config config) {
        var profiles = config.unwrap(io.smallrye.config.SmallRyeConfig.class).getProfiles();
        return new Settings(
                Set.copyOf(profiles),
                name -> config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()));
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
