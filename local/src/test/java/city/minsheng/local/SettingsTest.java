package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path CLONE = Path.of("/clone");

    @Test
    void the_usual_ports_are_those_of_the_readme() {
        var settings = Settings.of(CLONE, Map.of());
        assertThat(settings.port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(Port.EMPLOYMENT_MANAGEMENT)).isEqualTo(9084);
        assertThat(settings.home()).isEqualTo(Path.of("/clone/.local"));
    }

    @Test
    void the_environment_moves_ports_and_home() {
        var settings = Settings.of(CLONE, Map.of("POSTGRES_PORT", "25432", "MINSHENG_HOME", "/elsewhere"));
        assertThat(settings.port(Port.POSTGRES)).isEqualTo(25432);
        assertThat(settings.jdbc("market")).isEqualTo("jdbc:postgresql://127.0.0.1:25432/market");
        assertThat(settings.home()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080x", "999999"})
    void what_is_no_port_is_refused_by_name(String text) {
        assertThatThrownBy(() -> Settings.of(CLONE, Map.of("MARKET_PORT", text)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("MARKET_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void the_first_and_the_last_port_are_ports(String text) {
        var settings = Settings.of(CLONE, Map.of("MARKET_PORT", text));
        assertThat(settings.port(Port.MARKET)).isEqualTo(Integer.parseInt(text));
    }

    @Test
    void two_listeners_on_one_port_are_refused() {
        assertThatThrownBy(() -> Settings.of(CLONE, Map.of("MARKET_PORT", "8081")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("8081");
    }
}
