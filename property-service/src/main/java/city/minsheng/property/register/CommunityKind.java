package city.minsheng.property.register;

/** What kind of estate a community is (小区类型). */
enum CommunityKind {
    OLD("老旧小区"),
    RELOCATION("回迁小区"),
    COMMERCIAL("商品房小区");

    private final String label;

    CommunityKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
