package city.minsheng.market.pesticide;

import java.math.BigDecimal;

/** What an inhibition rate says (检测结论) by GB/T 5009.199: a screening result, not a finding of the laboratory. */
public enum Verdict {
    NEGATIVE("阴性"),
    POSITIVE("阳性");

    /** GB/T 5009.199: an inhibition of 50 % or more is positive. */
    static final BigDecimal POSITIVE_FROM = new BigDecimal("50");

    /** Beyond these no enzyme reading lies, whatever the noise: it is a slip of the pen or a defect. Ours, no standard's. */
    static final BigDecimal LEAST = new BigDecimal("-100");

    static final BigDecimal MOST = new BigDecimal("100");

    /** Rates are read off the device with at most this many decimals; more would have to be rounded, and never are. */
    static final int DECIMALS = 2;

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param inhibitionRatePercent may be negative: the sample was faster than the control, which is a negative result */
    static Verdict of(BigDecimal inhibitionRatePercent) {
        return inhibitionRatePercent.compareTo(POSITIVE_FROM) >= 0 ? POSITIVE : NEGATIVE;
    }

    /** Whether a rate can be one at all. */
    static boolean isPlausible(BigDecimal inhibitionRatePercent) {
        return inhibitionRatePercent.compareTo(LEAST) >= 0
                && inhibitionRatePercent.compareTo(MOST) <= 0
                && inhibitionRatePercent.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** With both decimals, as it is shown. */
    static String text(BigDecimal inhibitionRatePercent) {
        return inhibitionRatePercent.setScale(DECIMALS).toPlainString();
    }
}
