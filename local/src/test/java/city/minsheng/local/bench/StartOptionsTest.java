package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {
    @Test
    void what_is_not_given_is_as_usual() {
        assertThat(StartOptions.of(List.of()).rounds()).isEqualTo(5);
        assertThat(StartOptions.of(List.of("--compiler", " Mandrel 25 ", "--rounds", "3")))
                .isEqualTo(new StartOptions(3, "Mandrel 25"));
    }

    @ParameterizedTest
    @CsvSource({"--rounds,0", "--rounds,31", "--rounds,x", "--rounds,''", "--compiler,' '", "--seconds,4"})
    void what_is_wrong_is_named(String name, String value) {
        assertThatThrownBy(() -> StartOptions.of(List.of(name, value)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(name);
    }
}
