package city.minsheng.employment.eligibility;

/** How large an enterprise is (企业划型). */
public enum EnterpriseSize {
    LARGE("大型"),
    MEDIUM("中型"),
    SMALL("小型"),
    MICRO("微型"),
    /** Foundations, law firms, individual businesses insured as a unit: by the notice they are treated like small ones. */
    OTHER("其他参保单位");

    private final String label;

    EnterpriseSize(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
