package city.minsheng.insurance.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationLevelTest {
    @ParameterizedTest
    @CsvSource({
        "DISTRICT, DISTRICT, true", "DISTRICT, TOWN, true", "DISTRICT, VILLAGE, true",
        "TOWN, DISTRICT, false", "TOWN, TOWN, true", "TOWN, VILLAGE, true",
        "VILLAGE, DISTRICT, false", "VILLAGE, TOWN, false", "VILLAGE, VILLAGE, true"
    })
    void a_higher_level_can_do_what_a_lower_one_can(StationLevel level, StationLevel needed, boolean covers) {
        assertThat(level.covers(needed)).isEqualTo(covers);
        var item = new ServiceItem("X", "事项", "Item", needed, needed, needed, 1, 1, true, true, true, List.of());
        assertThat(item.isAcceptedAt(level)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"371500000000, DISTRICT", "371502000000, DISTRICT", "371502101000, TOWN", "371502101201, VILLAGE"})
    void staff_works_at_the_level_of_its_region(String region, StationLevel level) {
        assertThat(StationLevel.ofStaffIn(region)).isEqualTo(level);
    }

    @Test
    void an_item_allows_a_promise_when_one_of_its_materials_does() {
        var plain = new Material("A", "甲", "A", false, false);
        var promisable = new Material("B", "乙", "B", true, false);
        assertThat(item(plain).isPromiseAllowed()).isFalse();
        assertThat(item(plain, promisable).isPromiseAllowed()).isTrue();
    }

    private static ServiceItem item(Material... materials) {
        return new ServiceItem(
                "X",
                "事项",
                "Item",
                StationLevel.VILLAGE,
                StationLevel.VILLAGE,
                StationLevel.VILLAGE,
                1,
                1,
                true,
                true,
                true,
                List.of(materials));
    }
}
