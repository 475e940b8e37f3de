package city.minsheng.employment.eligibility;

import java.util.Arrays;
import java.util.List;

/** The policy parameters that the rules read. */
public final class Keys {
    public static final String LAYOFF_LIMIT = "employment.layoff-limit-percent";
    public static final String LAYOFF_LIMIT_SMALL = "employment.layoff-limit-small-percent";
    public static final String SMALL_THRESHOLD = "employment.layoff-small-threshold";
    public static final String PREMIUM_MONTHS = "employment.premium-months";
    public static final String TRAINING_YUAN = "employment.training-yuan-per-person";

    /** In the order of {@link EnterpriseSize}. */
    static final List<String> REFUND_PERCENTS =
            Arrays.stream(EnterpriseSize.values()).map(Keys::refundPercent).toList();

    private Keys() {}

    public static String refundPercent(EnterpriseSize size) {
        return "employment.refund-percent." + size;
    }
}
