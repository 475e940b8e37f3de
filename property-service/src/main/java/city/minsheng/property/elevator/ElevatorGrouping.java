package city.minsheng.property.elevator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the projects are told apart. */
@Schema(description = "分组:COUNTY 县区,TOWN 镇街,COMMUNITY 小区 · What to group by")
enum ElevatorGrouping {
    COUNTY("p.county_code"),
    TOWN("p.town_code"),
    COMMUNITY("p.community_code");

    /** SQL over a project {@code p}. */
    final String key;

    ElevatorGrouping(String key) {
        this.key = key;
    }
}
