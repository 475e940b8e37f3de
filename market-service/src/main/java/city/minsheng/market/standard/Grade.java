package city.minsheng.market.standard;

/** How good a market is (测评等级), worst first. From which share of points each is reached stands in the standard. */
public enum Grade {
    UNQUALIFIED("不合格"),
    QUALIFIED("合格"),
    GOOD("良好"),
    EXCELLENT("优秀");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The lower of two grades. */
    Grade cappedBy(Grade cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
