package city.minsheng.employment.eligibility;

import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Sentence;
import java.util.List;
import java.util.function.Function;

/**
 * One-off training subsidy (一次性留工培训补助), 人社部发〔2022〕23号: an amount for each insured employee, once. The exclusions of
 * the refund are none of its conditions: the notice makes the scope a finding of the authority, which is the fact
 * {@code trainingEligible}. That nothing is paid to an enterprise that no longer exists is asked before payment.
 */
public final class TrainingRules implements EligibilityRules {
    private final PolicyParameter yuanPerPerson;
    private final Money perPerson;

    /** @param inForce finds the version of a parameter that is in force */
    public TrainingRules(Function<String, PolicyParameter> inForce) {
        yuanPerPerson = inForce.apply(Keys.TRAINING_YUAN);
        perPerson = Money.ofYuan(yuanPerPerson.value());
    }

    @Override
    public List<Finding> check(Facts facts) {
        return List.of(
                facts.trainingEligible() == null
                        ? Finding.unknown(Rule.NOT_IN_TRAINING_SCOPE, List.of(Fact.TRAINING_ELIGIBLE))
                        : Finding.of(Rule.NOT_IN_TRAINING_SCOPE, facts.trainingEligible()),
                facts.averageInsured() == null
                        ? Finding.unknown(Rule.NO_INSURED, List.of(Fact.AVERAGE_INSURED))
                        : Finding.of(Rule.NO_INSURED, facts.averageInsured() > 0),
                Finding.of(Rule.ALREADY_GRANTED, facts.grantedYear() == null));
    }

    @Override
    public Decision decide(Facts facts) {
        return Decision.of(
                check(facts),
                () -> new Decision.Eligible(perPerson.times(facts.averageInsured()), facts.averageInsured()));
    }

    @Override
    public Sentence calculation(Facts facts) {
        return Sentence.of(
                "每名参保职工 {0} 元 × {1} 人",
                "{0} yuan for each of {1} insured employees", perPerson.yuan(), facts.averageInsured());
    }

    @Override
    public List<PolicyParameter> parameters() {
        return List.of(yuanPerPerson);
    }
}
