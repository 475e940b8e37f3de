package city.minsheng.employment.eligibility;

import city.minsheng.common.policy.PolicyParameter;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The parameters of 2022, as plain values. */
final class Parameters {
    private static final Map<String, String> VALUES = Map.of(
            Keys.SMALL_THRESHOLD,
            "30",
            Keys.LAYOFF_LIMIT,
            "5.5",
            Keys.LAYOFF_LIMIT_SMALL,
            "20",
            Keys.PREMIUM_MONTHS,
            "12",
            Keys.TRAINING_YUAN,
            "500",
            Keys.refundPercent(EnterpriseSize.LARGE),
            "50",
            Keys.refundPercent(EnterpriseSize.MEDIUM),
            "90",
            Keys.refundPercent(EnterpriseSize.SMALL),
            "90",
            Keys.refundPercent(EnterpriseSize.MICRO),
            "90",
            Keys.refundPercent(EnterpriseSize.OTHER),
            "90");

    private Parameters() {}

    static PolicyParameter of2022(String key) {
        var from = LocalDate.of(2022, 1, 1);
        return new PolicyParameter(new UUID(0, key.hashCode()), key, VALUES.get(key), from, null, "test", null);
    }
}
