package city.minsheng.employment.eligibility;

/** How an enterprise stands in the registers of the market regulator and of credit (企业状态). */
public enum Standing {
    NORMAL("正常"),
    SERIOUS_DISHONESTY("严重违法失信"),
    DEREGISTERED("已注销");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
