package city.minsheng.common.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91512081MA62K0260E, true",
        "91371500MA00001620, true",
        "91350100M000100Y4Z, false",
        "91350100M000100Y4, false",
        "91350100M000100Y433, false",
        "91350100m000100Y43, false",
        "91350100I000100Y43, false"
    })
    void a_credit_code_is_held_by_its_check_character(String code, boolean valid) {
        assertThat(Uscc.Validator.isValid(code)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "34052419800101001X, true",
        "11010519491231002X, true",
        "34052419800101001x, false",
        "340524198001010010, false",
        "34052419800101001, false",
        "110105194902290022, false",
        "'11010519491231002 ', false"
    })
    void a_resident_number_is_held_by_check_character_and_calendar(String number, boolean valid) {
        assertThat(ResidentId.Validator.isValid(number)).isEqualTo(valid);
    }

    @Test
    void a_birth_date_must_exist_even_when_the_check_character_fits() {
        for (int last = 0; last < 10; last++) {
            assertThat(ResidentId.Validator.isValid("37150219990230001" + last)).isFalse();
        }
    }

    @Test
    void ids_sort_by_time_and_are_of_version_seven() {
        var first = Ids.next(Instant.parse("2022-09-24T00:00:00.001Z"));
        var second = Ids.next(Instant.parse("2022-09-24T00:00:00.002Z"));
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(Ids.next(Instant.EPOCH)).isNotEqualTo(Ids.next(Instant.EPOCH));
    }

    @Test
    void an_id_tells_when_it_was_made_and_none_of_that_instant_is_smaller_than_the_first() {
        var at = Instant.parse("2022-09-24T00:00:00.123Z");
        assertThat(Ids.instantOf(Ids.next(at))).isEqualTo(at);
        assertThat(Ids.first(at).toString())
                .isLessThanOrEqualTo(Ids.next(at).toString())
                .isGreaterThan(Ids.next(at.minusMillis(1)).toString());
    }
}
