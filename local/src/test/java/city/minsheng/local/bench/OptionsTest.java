package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void each_option_changes_one_number() {
        assertThat(Options.of(List.of())).isEqualTo(Options.USUAL);
        assertThat(Options.of(List.of("--rate", "40", "--enterprises", "5000")))
                .isEqualTo(new Options(Options.USUAL.seconds(), 40, 5000));
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds, 4",
        "--seconds, 60",
        "--rate, 20",
        "--rate, 2000",
        "--enterprises, 1000",
        "--enterprises, 200000"
    })
    void the_bounds_belong_to_it(String name, String value) {
        assertThat(Options.of(List.of(name, value)).command()).contains(name + " " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds, 3",
        "--seconds, 61",
        "--rate, 19",
        "--rate, 2001",
        "--enterprises, 999",
        "--enterprises, 200001",
        "--seconds, x",
        "--seconds, ''",
        "--rate, 99999999999"
    })
    void what_is_out_of_bounds_is_refused_by_name(String name, String value) {
        assertThatThrownBy(() -> Options.of(List.of(name, value)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"--second, 5", "5, --seconds"})
    void an_unknown_option_is_refused(String name, String value) {
        assertThatThrownBy(() -> Options.of(List.of(name, value))).hasMessageContaining("does not know " + name);
    }

    @Test
    void the_usual_run_is_repeated_by_the_bare_command() {
        assertThat(Options.USUAL.command()).isEqualTo("./dev bench");
    }
}
