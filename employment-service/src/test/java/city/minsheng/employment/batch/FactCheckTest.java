package city.minsheng.employment.batch;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Facts;
import city.minsheng.employment.eligibility.Standing;
import city.minsheng.employment.eligibility.TrainingRules;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCheckTest {
    final FactCheck check = new FactCheck(new TrainingRules(
            key -> new PolicyParameter(new UUID(0, 1), key, "500", LocalDate.of(2022, 1, 1), null, "test", null)));

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void a_lower_amount_is_worse_and_a_higher_one_is_not(int insured, boolean worse) {
        assertThat(check.why(facts(insured, Standing.NORMAL, true), true, new Money(5000_00)) != null)
                .isEqualTo(worse);
    }

    @Test
    void who_is_no_longer_eligible_or_known_is_worse() {
        assertThat(check.why(facts(10, Standing.NORMAL, false), true, new Money(5000_00)))
                .isNotNull();
        assertThat(check.why(facts(10, Standing.NORMAL, null), true, new Money(5000_00)))
                .isNotNull();
    }

    @Test
    void nothing_is_paid_to_a_deregistered_enterprise_or_without_an_account() {
        assertThat(check.why(facts(10, Standing.DEREGISTERED, true), true, new Money(5000_00))
                        .en())
                .contains("deregistered");
        assertThat(check.why(facts(10, Standing.NORMAL, true), false, new Money(5000_00))
                        .en())
                .contains("account");
    }

    private static Facts facts(Integer insured, Standing standing, Boolean inScope) {
        return new Facts(EnterpriseSize.SMALL, insured, 0, 12, new Money(100), standing, inScope, null);
    }
}
