package city.minsheng.market.standard;

/** What an inspector finds for one item (检查结论). */
public enum Outcome {
    PASS("合格"),
    FAIL("不合格"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
