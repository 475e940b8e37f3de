package city.minsheng.employment.programme;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.employment.eligibility.EligibilityRules;
import city.minsheng.employment.eligibility.RefundRules;
import city.minsheng.employment.eligibility.TrainingRules;
import java.util.function.Function;

/** What an enterprise can be given without asking (免申即享). */
public enum Programme {
    JOB_RETENTION_REFUND("稳岗返还", "Job-retention refund", "WG", false, RefundRules::new),
    TRAINING_SUBSIDY("一次性留工培训补助", "One-off training subsidy", "LG", true, TrainingRules::new);

    private final String label;
    private final String english;
    private final String prefix;
    private final boolean onceOnly;
    private final Function<Function<String, PolicyParameter>, EligibilityRules> rules;

    Programme(
            String label,
            String english,
            String prefix,
            boolean onceOnly,
            Function<Function<String, PolicyParameter>, EligibilityRules> rules) {
        this.label = label;
        this.english = english;
        this.prefix = prefix;
        this.onceOnly = onceOnly;
        this.rules = rules;
    }

    /** @param inForce finds the version of a parameter that is in force */
    public EligibilityRules rules(Function<String, PolicyParameter> inForce) {
        return rules.apply(inForce);
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }

    /** With what the numbers of its batches begin. */
    public String prefix() {
        return prefix;
    }

    /** Whether an enterprise is given it once, whatever the year. */
    public boolean isOnceOnly() {
        return onceOnly;
    }
}
