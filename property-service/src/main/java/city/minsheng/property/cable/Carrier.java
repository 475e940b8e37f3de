package city.minsheng.property.cable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who leads the works on a site (牵头的线缆单位). */
@Schema(description = "牵头单位:UNICOM 联通,MOBILE 移动,TELECOM 电信,BROADCAST 广电,POWER 电力,TOWER 铁塔 · Who leads the works")
enum Carrier {
    UNICOM("联通"),
    MOBILE("移动"),
    TELECOM("电信"),
    BROADCAST("广电"),
    POWER("电力"),
    TOWER("铁塔");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
