package city.minsheng.common.scope;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {
    @Test
    void without_role_or_region_nothing_is_in_sight() {
        var officer = new Actor("a", null, null, "371525000000", Set.of("COUNTY_OFFICER"));
        assertThat(Sight.within(officer, "COUNTY_OFFICER").condition()).isEqualTo("e.place.countyCode = :actorRegion");
        assertThat(Sight.within(officer, "AUDITOR")).isEqualTo(Sight.nothing());
        var homeless = new Actor("a", null, null, null, Set.of("COUNTY_OFFICER"));
        assertThat(Sight.within(homeless, "COUNTY_OFFICER")).isEqualTo(Sight.nothing());
        assertThat(Sight.own("owner", homeless, "COUNTY_OFFICER")).isEqualTo(Sight.nothing());
    }
}
