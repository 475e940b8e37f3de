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
import org.junit.jupiter.params.provider.EnumSource;

class RefundRulesTest {
    final RefundRules rules = new RefundRules(Parameters::of2022);

    @ParameterizedTest
    @CsvSource({"200, 10", "200, 11", "1000, 55", "31, 1", "30, 6", "30, 0", "5, 1", "1, 0", "0, 0"})
    void a_layoff_rate_up_to_the_limit_passes(int insured, int layoffs) {
        assertThat(decide(insured, layoffs)).isInstanceOf(Eligible.class);
    }

    @ParameterizedTest
    @CsvSource({"200, 12", "1000, 56", "31, 2", "31, 6", "100000000, 5500001"})
    void above_thirty_insured_more_than_five_and_a_half_percent_fails(int insured, int layoffs) {
        assertThat(decide(insured, layoffs)).isEqualTo(new Ineligible(List.of(Rule.LAYOFF_RATE)));
    }

    @ParameterizedTest
    @CsvSource({"30, 7", "29, 6", "5, 2", "1, 1", "0, 1"})
    void up_to_thirty_insured_more_than_twenty_percent_fails(int insured, int layoffs) {
        assertThat(decide(insured, layoffs)).isEqualTo(new Ineligible(List.of(Rule.LAYOFF_RATE_SMALL)));
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "13, true", "0, false"})
    void twelve_months_of_premium_are_enough(int months, boolean enough) {
        var facts = new Facts(EnterpriseSize.SMALL, 10, 0, months, new Money(100), Standing.NORMAL, null, null);
        assertThat(rules.decide(facts).outcome()).isEqualTo(enough ? Outcome.ELIGIBLE : Outcome.INELIGIBLE);
        if (!enough) {
            assertThat(rules.decide(facts)).isEqualTo(new Ineligible(List.of(Rule.PREMIUM_MONTHS)));
        }
    }

    @Test
    void no_premium_is_a_reason_and_no_error() {
        var facts = new Facts(EnterpriseSize.SMALL, 10, 0, 12, Money.ZERO, Standing.NORMAL, null, null);
        assertThat(rules.decide(facts)).isEqualTo(new Ineligible(List.of(Rule.NO_PREMIUM)));
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "NORMAL", mode = EnumSource.Mode.EXCLUDE)
    void a_bad_standing_excludes_under_its_own_name(Standing standing) {
        var facts = new Facts(EnterpriseSize.SMALL, 10, 0, 12, new Money(100), standing, null, null);
        assertThat(rules.decide(facts)).isEqualTo(new Ineligible(List.of(Rule.valueOf(standing.name()))));
    }

    @ParameterizedTest
    @CsvSource({
        "LARGE, 1000.00, 500.00",
        "MEDIUM, 1000.00, 900.00",
        "SMALL, 1000.00, 900.00",
        "MICRO, 1000.00, 900.00",
        "OTHER, 1000.00, 900.00",
        "LARGE, 0.01, 0.01",
        "LARGE, 0.03, 0.02",
        "SMALL, 0.04, 0.04",
        "SMALL, 0.05, 0.05",
        "SMALL, 0.06, 0.05",
        "SMALL, 9999999999.99, 8999999999.99"
    })
    void the_refund_is_the_share_of_the_size_rounded_half_up_to_the_fen(EnterpriseSize size, String paid, String yuan) {
        var facts = new Facts(size, 40, 0, 12, Money.ofYuan(paid), Standing.NORMAL, null, null);
        assertThat(rules.decide(facts)).isEqualTo(new Eligible(Money.ofYuan(yuan), 40));
    }

    @Test
    void every_rule_that_fails_is_named_once() {
        var facts = new Facts(EnterpriseSize.LARGE, 200, 12, 11, Money.ZERO, Standing.DEREGISTERED, null, null);
        assertThat(rules.decide(facts))
                .isEqualTo(new Ineligible(
                        List.of(Rule.LAYOFF_RATE, Rule.PREMIUM_MONTHS, Rule.DEREGISTERED, Rule.NO_PREMIUM)));
    }

    @Test
    void without_facts_nothing_is_decided_and_all_that_is_missing_is_named() {
        assertThat(rules.decide(new Facts(null, null, null, null, null, null, null, null)))
                .isEqualTo(new Unknown(List.of(
                        Fact.AVERAGE_INSURED,
                        Fact.LAYOFFS,
                        Fact.PREMIUM_MONTHS,
                        Fact.STATUS,
                        Fact.PREMIUM_PAID,
                        Fact.SIZE)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fact.class,
            names = {"SIZE", "AVERAGE_INSURED", "LAYOFFS", "PREMIUM_MONTHS", "PREMIUM_PAID", "STATUS"})
    void any_single_missing_fact_leaves_the_case_open(Fact missing) {
        assertThat(rules.decide(without(missing, 12))).isEqualTo(new Unknown(List.of(missing)));
    }

    @Test
    void a_rule_known_to_fail_decides_whatever_else_is_missing() {
        assertThat(rules.decide(without(Fact.STATUS, 11))).isEqualTo(new Ineligible(List.of(Rule.PREMIUM_MONTHS)));
        assertThat(rules.decide(without(Fact.SIZE, 11))).isEqualTo(new Ineligible(List.of(Rule.PREMIUM_MONTHS)));
    }

    @Test
    void what_only_another_programme_asks_is_not_missed() {
        var facts = new Facts(EnterpriseSize.SMALL, 10, 0, 12, new Money(100), Standing.NORMAL, null, 2020);
        assertThat(rules.decide(facts)).isEqualTo(new Eligible(new Money(90), 10));
    }

    @Test
    void each_rule_is_explained_even_when_it_passes() {
        assertThat(rules.check(without(Fact.LAYOFFS, 12)).stream().map(Finding::verdict))
                .containsExactly(
                        Verdict.UNKNOWN,
                        Verdict.PASSED,
                        Verdict.PASSED,
                        Verdict.PASSED,
                        Verdict.PASSED,
                        Verdict.PASSED);
    }

    @Test
    void the_parameter_versions_of_the_decision_are_known() {
        assertThat(rules.parameters()).hasSize(9).doesNotHaveDuplicates();
    }

    private Decision decide(int insured, int layoffs) {
        return rules.decide(
                new Facts(EnterpriseSize.SMALL, insured, layoffs, 12, new Money(100), Standing.NORMAL, null, null));
    }

    private static Facts without(Fact missing, int months) {
        return new Facts(
                missing == Fact.SIZE ? null : EnterpriseSize.SMALL,
                missing == Fact.AVERAGE_INSURED ? null : 10,
                missing == Fact.LAYOFFS ? null : 0,
                missing == Fact.PREMIUM_MONTHS ? null : months,
                missing == Fact.PREMIUM_PAID ? null : new Money(100),
                missing == Fact.STATUS ? null : Standing.NORMAL,
                null,
                null);
    }
}
