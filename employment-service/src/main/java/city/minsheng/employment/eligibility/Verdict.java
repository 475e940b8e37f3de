package city.minsheng.employment.eligibility;

/** What a rule says of the facts. */
public enum Verdict {
    PASSED("符合"),
    FAILED("不符合"),
    UNKNOWN("待补充事实");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
