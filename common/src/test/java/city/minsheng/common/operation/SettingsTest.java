package city.minsheng.common.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Config BUILT = new SmallRyeConfigBuilder()
            .withProfile("prod")
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "quarkus.http.host",
                            "0.0.0.0",
                            "OIDC_URL",
                            "https://builder",
                            "minsheng.schema.version",
                            "7"),
                    "built",
                    100))
            .build();

    private static Settings settings(Map<String, String> environment, Map<String, String> properties) {
        return Settings.of(BUILT, environment, properties);
    }

    @Test
    void what_the_process_was_given_goes_before_what_was_built_in() {
        var settings = settings(
                Map.of("OIDC_URL", "https://here", "QUARKUS_HTTP_HOST", "127.0.0.1"), Map.of("DATABASE_URL", "jdbc:x"));
        assertThat(settings.text("OIDC_URL")).isEqualTo("https://here");
        assertThat(settings.text("quarkus.http.host")).isEqualTo("127.0.0.1");
        assertThat(settings.text("DATABASE_URL")).isEqualTo("jdbc:x");
        assertThat(settings.text("minsheng.schema.version")).isEqualTo("7");
    }

    @Test
    void a_property_goes_before_a_variable_and_blank_is_nothing() {
        var settings = settings(
                Map.of("QUARKUS_HTTP_HOST", "::1", "INDEX_KEY", " "), Map.of("quarkus.http.host", "127.0.0.1"));
        assertThat(settings.text("quarkus.http.host")).isEqualTo("127.0.0.1");
        assertThat(settings.value("INDEX_KEY")).isEmpty();
    }

    @Test
    void the_profile_is_that_of_the_process() {
        assertThat(settings(Map.of(), Map.of()).profiles()).containsExactly("prod");
        assertThat(settings(Map.of("QUARKUS_PROFILE", "prod, local"), Map.of()).profiles())
                .containsExactlyInAnyOrder("prod", "local");
        assertThat(settings(Map.of("QUARKUS_PROFILE", "prod"), Map.of("quarkus.profile", "local"))
                        .isProduction())
                .isFalse();
    }
}
