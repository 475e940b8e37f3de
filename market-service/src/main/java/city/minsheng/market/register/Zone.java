package city.minsheng.market.register;

/** Part of a market by what is sold there (经营区). */
enum Zone {
    VEGETABLE("蔬菜区"),
    MEAT("肉食区"),
    AQUATIC("水产区"),
    DRY_GOODS("干货区");

    private final String label;

    Zone(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
