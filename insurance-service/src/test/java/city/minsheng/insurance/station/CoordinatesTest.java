package city.minsheng.insurance.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.minsheng.common.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0", "+36.6163, 115.9866", "36.616300000000001, 115.98659999999999"})
    void the_edges_of_the_earth_are_on_it(String latitude, String longitude) {
        assertThat(Coordinates.of(latitude, longitude).latitude().scale()).isEqualTo(6);
    }

    @Test
    void more_digits_than_matter_are_rounded() {
        assertThat(Coordinates.of("36.6163004999", "115.9865996").latitude()).isEqualTo("36.616300");
        assertThat(Coordinates.of("36.6163004999", "115.9865996").longitude()).isEqualTo("115.986600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"90.000001", "-91", "", "x", "1e1", "NaN", "36,6", "36.", ".5", "0x10", " 36", "٣٦"})
    void a_bad_latitude_is_named(String latitude) {
        refused(latitude, "115", "latitude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"180.000001", "-181", "1000"})
    void a_bad_longitude_is_named(String longitude) {
        refused("36", longitude, "longitude");
    }

    @Test
    void both_are_required() {
        refused(null, "115", "latitude");
        refused("36", null, "longitude");
    }

    private static void refused(String latitude, String longitude, String named) {
        assertThatThrownBy(() -> Coordinates.of(latitude, longitude))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("parameter.invalid");
                    assertThat(refusal.detail().en()).contains(named);
                });
    }
}
