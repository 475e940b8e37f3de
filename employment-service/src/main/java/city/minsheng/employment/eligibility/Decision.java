package city.minsheng.employment.eligibility;

import city.minsheng.common.money.Money;
import java.util.List;
import java.util.function.Supplier;

/** The answer of a programme's rules to the facts of one enterprise (认定结果), in three values. */
public sealed interface Decision {
    Outcome outcome();

    /** @param persons the employees whom the amount is for */
    record Eligible(Money amount, long persons) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.ELIGIBLE;
        }
    }

    /** @param failed every rule that is known to fail, each once */
    record Ineligible(List<Rule> failed) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.INELIGIBLE;
        }
    }

    /** @param missing every fact that is needed and not known; no rule is known to fail */
    record Unknown(List<Fact> missing) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.UNKNOWN;
        }
    }

    /**
     * A rule known to fail decides, whatever else is missing, because no further fact could save the case; otherwise a
     * missing fact leaves it open.
     *
     * @param grant what an eligible enterprise gets; asked only when every rule passed
     */
    static Decision of(List<Finding> findings, Supplier<Eligible> grant) {
        var failed = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::rule)
                .distinct()
                .toList();
        if (!failed.isEmpty()) {
            return new Ineligible(failed);
        }
        var missing = findings.stream()
                .flatMap(finding -> finding.missing().stream())
                .distinct()
                .toList();
        return missing.isEmpty() ? grant.get() : new Unknown(missing);
    }
}
