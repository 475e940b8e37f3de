package city.minsheng.common.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    final Regions regions = new Regions();

    @Test
    void all_divisions_of_the_city_are_there() {
        var city = regions.roots().getFirst();
        assertThat(city.name()).isEqualTo("聊城市");
        assertThat(count(city)).isEqualTo(2553);
    }

    private long count(Region region) {
        return 1
                + regions.childrenOf(region.code()).stream()
                        .mapToLong(this::count)
                        .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "371500000000, CITY",
        "371525000000, COUNTY",
        "371525001000, TOWN",
        "371525001042, VILLAGE",
        "371502100000, TOWN"
    })
    void the_level_is_read_off_the_code(String code, Level level) {
        assertThat(Level.of(code)).isEqualTo(level);
        assertThat(regions.find(code).orElseThrow().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "371525000000, 371525001042, true",
        "371525000000, 371502001001, false",
        "371525001000, 371525002001, false",
        "371525001042, 371525001042, true",
        "371500000000, 371525001042, true",
        "371525001042, 371525001000, false"
    })
    void a_subtree_ends_where_the_prefix_ends(String ancestor, String code, boolean inside) {
        assertThat(Region.contains(ancestor, code)).isEqualTo(inside);
    }

    @Test
    void a_withdrawn_county_has_its_successor() {
        assertThat(regions.find("371523000000").orElseThrow().name()).isEqualTo("茌平区");
        assertThat(regions.find("379999000000")).isEmpty();
        assertThat(regions.find("")).isEmpty();
    }
}
