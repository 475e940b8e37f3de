package city.minsheng.property.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    @ParameterizedTest
    @CsvSource({
        "88.67, 26601, 88.67",
        "88.6, 26580, 88.60",
        "0.01, 3, 0.01",
        "0, 0, 0.00",
        "266/3, 26600, 266/3",
        "1/300, 1, 1/300",
        "100/4, 7500, 25.00",
        "1000000, 300000000, 1000000.00"
    })
    void hundredths_and_thirds_are_exact(String text, long parts, String shown) {
        assertThat(Area.parse(text)).contains(new Area(parts));
        assertThat(new Area(parts).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "88.671", "1/7", "1/0", "1/", "one", "1e3", " 1", "99999999"})
    void what_is_no_whole_number_of_parts_is_no_area(String text) {
        assertThat(Area.parse(text)).isEmpty();
    }

    @Test
    void three_thirds_are_one() {
        var third = Area.parse("100/3").orElseThrow().parts();
        assertThat(new Area(3 * third).text()).isEqualTo("100.00");
    }
}
