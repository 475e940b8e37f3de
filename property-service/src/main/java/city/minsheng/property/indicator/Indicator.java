package city.minsheng.property.indicator;

import java.math.BigDecimal;

/**
 * An indicator (评价指标): its value is {@code factor × numerator ÷ denominator}, and its points grow in a straight line from
 * 0 at {@code worst} to 100 at {@code best}; beyond either they stay. Where less is better, best lies below worst.
 *
 * @param weight of 100 of the whole set
 * @param measure null where the value is entered by hand
 */
public record Indicator(
        String code,
        String name,
        String nameEn,
        int weight,
        IndicatorKind kind,
        Measure measure,
        int factor,
        BigDecimal worst,
        BigDecimal best,
        NoData noData) {

    /** @param denominator above zero: without data there is no value */
    public Fraction value(long numerator, long denominator) {
        return Fraction.of(numerator, denominator).times(factor);
    }

    /** 0 to 100, exact. */
    public Fraction points(Fraction value) {
        var from = Fraction.of(worst);
        var share = value.minus(from).dividedBy(Fraction.of(best).minus(from));
        if (share.compareTo(Fraction.ZERO) <= 0) {
            return Fraction.ZERO;
        }
        var points = share.times(Fraction.HUNDRED);
        return points.compareTo(Fraction.HUNDRED) > 0 ? Fraction.HUNDRED : points;
    }

    /** The rule in words. */
    public String formula() {
        return ("%1$d × 分子 ÷ 分母;%2$s 及%4$s得 0 分,%3$s 及%5$s得 100 分,其间按直线计分"
                        + " · %1$d × numerator ÷ denominator; 0 points at %2$s, 100 points at %3$s, a straight line between")
                .formatted(factor, worst, best, isLessBetter() ? "以上" : "以下", isLessBetter() ? "以下" : "以上");
    }

    /** What is counted, in words; null where the value is entered by hand with its own evidence. */
    public String origin() {
        return measure == null ? null : measure.origin();
    }

    private boolean isLessBetter() {
        return best.compareTo(worst) < 0;
    }
}
