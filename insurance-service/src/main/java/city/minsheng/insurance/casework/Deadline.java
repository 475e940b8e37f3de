package city.minsheng.insurance.casework;

/** The two periods that run on a case, both in working days from its submission. */
public enum Deadline {
    PROMISED("承诺时限"),
    LEGAL("法定时限");

    private final String label;

    Deadline(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
