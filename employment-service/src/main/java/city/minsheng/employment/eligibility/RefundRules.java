package city.minsheng.employment.eligibility;

import static java.util.stream.Collectors.toMap;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Job-retention refund (稳岗返还), 人社部发〔2022〕23号: a share of last year's premium for those who kept their staff. */
public final class RefundRules implements EligibilityRules {
    private final List<PolicyParameter> parameters;
    private final int smallThreshold;
    private final Percent layoffLimit;
    private final Percent layoffLimitSmall;
    private final int premiumMonths;
    private final Map<EnterpriseSize, Percent> refund;

    /** @param inForce finds the version of a parameter that is in force */
    public RefundRules(Function<String, PolicyParameter> inForce) {
        var used = new ArrayList<PolicyParameter>();
        Function<String, PolicyParameter> noted = key -> {
            used.add(inForce.apply(key));
            return used.getLast();
        };
        smallThreshold = noted.apply(Keys.SMALL_THRESHOLD).asInt();
        layoffLimit = Percent.of(noted.apply(Keys.LAYOFF_LIMIT).value());
        layoffLimitSmall = Percent.of(noted.apply(Keys.LAYOFF_LIMIT_SMALL).value());
        premiumMonths = noted.apply(Keys.PREMIUM_MONTHS).asInt();
        refund = Arrays.stream(EnterpriseSize.values())
                .collect(toMap(
                        size -> size,
                        size -> Percent.of(noted.apply(Keys.refundPercent(size)).value()),
                        (a, b) -> a,
                        () -> new EnumMap<>(EnterpriseSize.class)));
        parameters = List.copyOf(used);
    }

    @Override
    public List<Finding> check(Facts facts) {
        return List.of(
                layoffRate(facts),
                facts.premiumMonths() == null
                        ? Finding.unknown(Rule.PREMIUM_MONTHS, List.of(Fact.PREMIUM_MONTHS))
                        : Finding.of(Rule.PREMIUM_MONTHS, facts.premiumMonths() >= premiumMonths),
                not(Standing.SERIOUS_DISHONESTY, Rule.SERIOUS_DISHONESTY, facts),
                not(Standing.DEREGISTERED, Rule.DEREGISTERED, facts),
                facts.premiumPaid() == null
                        ? Finding.unknown(Rule.NO_PREMIUM, List.of(Fact.PREMIUM_PAID))
                        : Finding.of(Rule.NO_PREMIUM, facts.premiumPaid().fen() > 0),
                facts.size() == null
                        ? Finding.unknown(Rule.REFUND_RATE, List.of(Fact.SIZE))
                        : Finding.of(Rule.REFUND_RATE, true));
    }

    /** Who is insured by an average of none has no rate to divide: any lay-off is then too many, and none is not. */
    private Finding layoffRate(Facts facts) {
        var insured = facts.averageInsured();
        var rule = insured != null && insured <= smallThreshold ? Rule.LAYOFF_RATE_SMALL : Rule.LAYOFF_RATE;
        var missing = new ArrayList<Fact>();
        if (insured == null) {
            missing.add(Fact.AVERAGE_INSURED);
        }
        if (facts.layoffs() == null) {
            missing.add(Fact.LAYOFFS);
        }
        if (!missing.isEmpty()) {
            return Finding.unknown(rule, missing);
        }
        var limit = rule == Rule.LAYOFF_RATE_SMALL ? layoffLimitSmall : layoffLimit;
        return Finding.of(rule, !limit.isExceededBy(facts.layoffs(), insured));
    }

    private static Finding not(Standing excluded, Rule rule, Facts facts) {
        return facts.status() == null
                ? Finding.unknown(rule, List.of(Fact.STATUS))
                : Finding.of(rule, facts.status() != excluded);
    }

    @Override
    public Decision decide(Facts facts) {
        return Decision.of(
                check(facts),
                () -> new Decision.Eligible(refund.get(facts.size()).of(facts.premiumPaid()), facts.averageInsured()));
    }

    @Override
    public Sentence calculation(Facts facts) {
        return Sentence.of(
                "实缴失业保险费 {0} 元 × {1}%,四舍五入到分",
                "premium paid {0} yuan x {1} %, rounded half up to the fen",
                facts.premiumPaid().yuan(),
                refund.get(facts.size()).text());
    }

    @Override
    public List<PolicyParameter> parameters() {
        return parameters;
    }
}
