package city.minsheng.property.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
    /** On a higher level of mediation an office mediates itself; above the city there is nobody. */
    @ParameterizedTest
    @CsvSource({
        "REQUEST, 1, serving town county",
        "REQUEST, 3, serving town county",
        "HOTLINE, 2, serving town county",
        "MEDIATION, 1, serving town county",
        "MEDIATION, 2, town county city",
        "MEDIATION, 3, county city"
    })
    void who_is_to_act_hears_of_it_first_and_the_offices_above_in_turn(Subject subject, int round, String ladder) {
        assertThat(String.join(" ", subject.ladder(round, "serving", "town", "county", "city")))
                .isEqualTo(ladder);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, RESPOND, 5 分钟响应", "HOTLINE, SIGN, 签收", "HOTLINE, REPLY, 答复", "MEDIATION, MEDIATE, 调解"})
    void what_was_not_done_has_its_name(Subject subject, String promise, String label) {
        assertThat(subject.label(promise)).isEqualTo(label);
    }
}
