package city.minsheng.employment.entitlement;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Language;
import city.minsheng.common.problem.Sentence;
import city.minsheng.employment.eligibility.EligibilityRules;
import city.minsheng.employment.eligibility.Fact;
import city.minsheng.employment.eligibility.Facts;
import city.minsheng.employment.eligibility.Finding;
import city.minsheng.employment.eligibility.Outcome;
import city.minsheng.employment.eligibility.Rule;
import city.minsheng.employment.eligibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision line by line (逐条说明): each rule with the facts it looked at, its limit, its clause and its parameters. */
@Schema(description = "认定说明 · A decision, line by line")
record Explanation(
        @Schema(examples = "实缴失业保险费 15772.26 元 × 90%,四舍五入到分")
        String calculation,

        List<Line> lines) {

    @Schema(name = "ExplanationLine", description = "一条规则 · One rule")
    record Line(
            Rule rule,
            @Schema(examples = "裁员率不高于控制目标") String title,
            Verdict verdict,
            @Schema(examples = "符合") String verdictLabel,
            @Schema(examples = "参保职工超过 30 人:裁员率不高于 5.5%") String limit,
            @Schema(examples = "人社部发〔2022〕23号 第一条") String clause,
            List<FactLine> facts,
            List<ParameterLine> parameters) {}

    @Schema(name = "ExplanationFact", description = "所依据的事实;未知时无 value · A fact; without value it is not known")
    record FactLine(
            @Schema(examples = "layoffs") String name,
            @Schema(examples = "裁员人数") String label,
            @Schema(examples = "0") String value,

            @Schema(examples = "失业保险参保登记 · insurance register")
            String source) {}

    @Schema(name = "ExplanationParameter", description = "所用政策参数版本 · The version of a parameter that was used")
    record ParameterLine(
            UUID id,

            @Schema(examples = "employment.layoff-limit-percent")
            String key,

            @Schema(examples = "5.5") String value,
            LocalDate validFrom,
            LocalDate validTo,
            String document,
            String link) {
        static ParameterLine of(PolicyParameter p) {
            return new ParameterLine(p.id(), p.key(), p.value(), p.validFrom(), p.validTo(), p.document(), p.link());
        }
    }

    /** Explains again what was decided, from the stored facts and the stored versions of the parameters. */
    static Explanation of(EligibilityRules rules, Facts facts, Language language) {
        var eligible = rules.decide(facts).outcome() == Outcome.ELIGIBLE;
        return new Explanation(
                eligible ? rules.calculation(facts).in(language) : null,
                rules.check(facts).stream()
                        .map(finding -> line(finding, rules, facts, language))
                        .toList());
    }

    private static Line line(Finding finding, EligibilityRules rules, Facts facts, Language language) {
        var rule = finding.rule();
        var parameters =
                rule.parameterKeys().stream().map(key -> parameter(rules, key)).toList();
        var values = parameters.stream().map(PolicyParameter::value).toArray();
        return new Line(
                rule,
                new Sentence(rule.zh(), rule.en()).in(language),
                finding.verdict(),
                finding.verdict().label(),
                Sentence.of(rule.limitZh(), rule.limitEn(), values).in(language),
                rule.clause(),
                rule.facts().stream().map(fact -> fact(fact, facts, language)).toList(),
                parameters.stream().map(ParameterLine::of).toList());
    }

    private static FactLine fact(Fact fact, Facts facts, Language language) {
        var label = new Sentence(fact.zh(), fact.en()).in(language);
        return new FactLine(fact.field(), label, fact.in(facts), fact.source());
    }

    private static PolicyParameter parameter(EligibilityRules rules, String key) {
        return rules.parameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
