package city.minsheng.employment.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Language;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Facts;
import city.minsheng.employment.eligibility.Keys;
import city.minsheng.employment.eligibility.RefundRules;
import city.minsheng.employment.eligibility.Rule;
import city.minsheng.employment.eligibility.Standing;
import city.minsheng.employment.eligibility.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    static final Map<String, String> VALUES = Map.of(
            Keys.SMALL_THRESHOLD,
            "30",
            Keys.LAYOFF_LIMIT,
            "5.5",
            Keys.LAYOFF_LIMIT_SMALL,
            "20",
            Keys.PREMIUM_MONTHS,
            "12");

    final RefundRules rules = new RefundRules(key -> new PolicyParameter(
            UUID.nameUUIDFromBytes(key.getBytes()),
            key,
            VALUES.getOrDefault(key, "90"),
            LocalDate.of(2022, 1, 1),
            null,
            "人社部发〔2022〕23号",
            null));

    @Test
    void each_line_names_rule_fact_limit_clause_and_parameter() {
        var line = explain(31, 2, Language.ZH).lines().getFirst();
        assertThat(line.rule()).isEqualTo(Rule.LAYOFF_RATE);
        assertThat(line.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(line.limit()).isEqualTo("参保职工超过 30 人:裁员率不高于 5.5%");
        assertThat(line.facts())
                .extracting(Explanation.FactLine::name, Explanation.FactLine::value)
                .containsExactly(tuple("layoffs", "2"), tuple("averageInsured", "31"));
        assertThat(line.clause()).contains("23号");
        assertThat(line.parameters())
                .extracting(Explanation.ParameterLine::value)
                .containsExactly("30", "5.5");
    }

    @Test
    void a_fact_that_is_not_known_has_no_value() {
        var line = explain(31, null, Language.ZH).lines().getFirst();
        assertThat(line.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(line.facts().getFirst().value()).isNull();
        assertThat(line.facts().getLast().value()).isEqualTo("31");
    }

    @Test
    void it_speaks_english_to_who_prefers_it() {
        var explanation = explain(31, 0, Language.EN);
        assertThat(explanation.lines().getFirst().limit())
                .isEqualTo("more than 30 insured: lay-off rate at most 5.5 %");
        assertThat(explanation.calculation()).isEqualTo("premium paid 1000.00 yuan x 90 %, rounded half up to the fen");
    }

    @Test
    void only_what_is_granted_is_calculated() {
        assertThat(explain(31, 0, Language.ZH).calculation()).isNotNull();
        assertThat(explain(31, 2, Language.ZH).calculation()).isNull();
        assertThat(explain(31, null, Language.ZH).calculation()).isNull();
    }

    private Explanation explain(Integer insured, Integer layoffs, Language language) {
        var facts =
                new Facts(EnterpriseSize.SMALL, insured, layoffs, 12, new Money(1000_00), Standing.NORMAL, null, null);
        return Explanation.of(rules, facts, language);
    }
}
