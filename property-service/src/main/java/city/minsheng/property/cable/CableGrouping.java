package city.minsheng.property.cable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the works are told apart (汇总口径). */
@Schema(
        name = "CableGrouping",
        description = "分组:KIND 种类,COUNTY 县区,TOWN 镇街,ROAD 道路街巷,COMMUNITY 小区,CARRIER 牵头单位 · What to group by")
enum CableGrouping {
    KIND("s.kind", "true"),
    COUNTY("s.county_code", "true"),
    TOWN("s.town_code", "true"),
    ROAD("s.name", "s.kind <> 'COMMUNITY'"),
    COMMUNITY("s.name", "s.kind = 'COMMUNITY'"),
    CARRIER("s.carrier", "true");

    /** SQL over a site {@code s}. */
    final String key;

    final String condition;

    CableGrouping(String key, String condition) {
        this.key = key;
        this.condition = condition;
    }

    boolean isRegion() {
        return this == COUNTY || this == TOWN;
    }
}
