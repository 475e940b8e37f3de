package city.minsheng.market.standard;

/** What can be wrong in a market (问题类型). */
public enum FindingKind {
    FIRE_LANE("消防通道"),
    OUT_OF_STORE("店外经营"),
    STREET_MARKET("场外马路市场"),
    PARKING("车辆停放"),
    HYGIENE("环境卫生"),
    GARBAGE_SORTING("垃圾分类"),
    SIGNBOARD("商户牌匾"),
    PESTICIDE_NOTICE("农残公示"),
    LIVE_POULTRY("活禽经营"),
    OTHER("其他");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
