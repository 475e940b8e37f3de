package city.minsheng.insurance.casework;

/** How the applicant's side has dealt with a material. */
public enum MaterialState {
    HANDED_IN("已提交"),
    PROMISED("告知承诺");

    private final String label;

    MaterialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
