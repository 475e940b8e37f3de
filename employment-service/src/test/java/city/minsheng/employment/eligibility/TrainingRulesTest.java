package city.minsheng.employment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.money.Money;
import city.minsheng.employment.eligibility.Decision.Eligible;
import city.minsheng.employment.eligibility.Decision.Ineligible;
import city.minsheng.employment.eligibility.Decision.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRulesTest {
    final TrainingRules rules = new TrainingRules(Parameters::of2022);

    @ParameterizedTest
    @CsvSource({"1, 500.00", "2, 1000.00", "57126, 28563000.00"})
    void each_insured_employee_counts_five_hundred_yuan(int insured, String yuan) {
        assertThat(decide(insured, true, null)).isEqualTo(new Eligible(Money.ofYuan(yuan), insured));
    }

    @Test
    void out_of_scope_is_refused_even_when_the_number_is_not_known() {
        assertThat(decide(5, false, null)).isEqualTo(new Ineligible(List.of(Rule.NOT_IN_TRAINING_SCOPE)));
        assertThat(decide(null, false, null)).isEqualTo(new Ineligible(List.of(Rule.NOT_IN_TRAINING_SCOPE)));
    }

    @Test
    void a_missing_finding_or_number_is_never_defaulted() {
        assertThat(decide(5, null, null)).isEqualTo(new Unknown(List.of(Fact.TRAINING_ELIGIBLE)));
        assertThat(decide(null, true, null)).isEqualTo(new Unknown(List.of(Fact.AVERAGE_INSURED)));
    }

    @Test
    void nobody_insured_is_nothing_to_subsidise() {
        assertThat(decide(0, true, null)).isEqualTo(new Ineligible(List.of(Rule.NO_INSURED)));
    }

    @Test
    void it_is_granted_once_only() {
        assertThat(decide(5, true, 2021)).isEqualTo(new Ineligible(List.of(Rule.ALREADY_GRANTED)));
    }

    private Decision decide(Integer insured, Boolean inScope, Integer grantedYear) {
        return rules.decide(new Facts(null, insured, null, null, null, null, inScope, grantedYear));
    }
}
