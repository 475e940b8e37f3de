package city.minsheng.employment.eligibility;

import java.util.List;

/**
 * What one rule says of one enterprise.
 *
 * @param missing the facts without which the rule cannot be judged; empty unless the verdict is UNKNOWN
 */
public record Finding(Rule rule, Verdict verdict, List<Fact> missing) {
    static Finding of(Rule rule, boolean passed) {
        return new Finding(rule, passed ? Verdict.PASSED : Verdict.FAILED, List.of());
    }

    static Finding unknown(Rule rule, List<Fact> missing) {
        return new Finding(rule, Verdict.UNKNOWN, missing);
    }
}
