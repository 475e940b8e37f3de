package city.minsheng.market.standard;

/** When the standard asks for a photo of an item (拍照要求). */
public enum PhotoRule {
    NONE("不要求"),
    ON_FAIL("不合格时"),
    ALWAYS("必须");

    private final String label;

    PhotoRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
