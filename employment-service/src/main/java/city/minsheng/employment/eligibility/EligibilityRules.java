package city.minsheng.employment.eligibility;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Sentence;
import java.util.List;

/** The rules of one programme under the parameters of one day. */
public sealed interface EligibilityRules permits RefundRules, TrainingRules {
    /** What every rule says, in the order in which people read them. */
    List<Finding> check(Facts facts);

    Decision decide(Facts facts);

    /** How the amount of an eligible enterprise comes about. */
    Sentence calculation(Facts facts);

    /** The parameter versions that the rules were made with. */
    List<PolicyParameter> parameters();
}
