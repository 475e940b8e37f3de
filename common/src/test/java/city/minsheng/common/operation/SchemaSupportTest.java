package city.minsheng.common.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSupportTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,          none,          false, true,  false",
                "20261124.0909, 0,             false, true,  false",
                "20261124.0910, 0,             true,  false, false",
                "20261124.0911, 0,             true,  false, false",
                "20270101.0900, 20261124.0909, true,  false, false",
                "20270101.0900, 20261124.0910, true,  false, false",
                "20270101.0900, 20261124.0911, false, false, true"
            })
    void a_schema_may_be_ahead_until_it_takes_away_what_the_build_uses(
            String installed, String oldestBuild, boolean fits, boolean tooOld, boolean tooNew) {
        var schema = new SchemaSupport(installed, oldestBuild);
        assertThat(schema.fits("20261124.0910")).isEqualTo(fits);
        assertThat(schema.isTooOldFor("20261124.0910")).isEqualTo(tooOld);
        assertThat(schema.isTooNewFor("20261124.0910")).isEqualTo(tooNew);
    }
}
