package city.minsheng.property.evaluation;

import java.math.BigDecimal;

/**
 * A value that an officer enters.
 *
 * @param points 0 to 100 with two decimals at most; null when there is nothing to judge
 * @param evidence text or link
 */
record Entry(String uscc, String indicator, BigDecimal points, String evidence) {
    private static final int HUNDREDTHS = 100;

    RawValue value() {
        return points == null
                ? new RawValue(uscc, indicator, 0, 0)
                : new RawValue(uscc, indicator, points.movePointRight(2).longValueExact(), HUNDREDTHS);
    }
}
