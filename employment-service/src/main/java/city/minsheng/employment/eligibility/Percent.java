package city.minsheng.employment.eligibility;

import city.minsheng.common.money.Money;
import java.math.BigDecimal;

/** A percentage as an exact fraction: {@code 5.5} is 55 / 1000. Compared by cross-multiplication, never by division. */
record Percent(String text, long numerator, long denominator) {
    static Percent of(String text) {
        var percent = new BigDecimal(text);
        var scale = Math.max(percent.scale(), 0);
        return new Percent(
                text,
                percent.movePointRight(scale).longValueExact(),
                BigDecimal.valueOf(100).movePointRight(scale).longValueExact());
    }

    /** Whether {@code part} of {@code whole} is more than this: exactly this is not, and part of nothing is. */
    boolean isExceededBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) > Math.multiplyExact(numerator, whole);
    }

    /** Rounded half up to the fen. */
    Money of(Money base) {
        return base.share(numerator, denominator);
    }
}
