package city.minsheng.employment.eligibility;

/** The three values of a decision (认定结果). */
public enum Outcome {
    ELIGIBLE("符合条件"),
    INELIGIBLE("不符合条件"),
    UNKNOWN("事实不全");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
