package city.minsheng.market.inspection;

/** Whether the market knows of it beforehand (检查方式). */
enum InspectionKind {
    PLANNED("计划检查"),
    UNANNOUNCED("飞行检查");

    private final String label;

    InspectionKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
