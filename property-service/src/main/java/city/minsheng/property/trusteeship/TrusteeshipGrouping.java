package city.minsheng.property.trusteeship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the trusteeships are told apart. */
@Schema(description = "分组:COUNTY 县区,TOWN 镇街,UNIT 托管单位 · What to group by")
enum TrusteeshipGrouping {
    COUNTY("t.county_code"),
    TOWN("t.town_code"),
    UNIT("t.unit_uscc");

    /** SQL over a trusteeship {@code t}. */
    final String key;

    TrusteeshipGrouping(String key) {
        this.key = key;
    }
}
