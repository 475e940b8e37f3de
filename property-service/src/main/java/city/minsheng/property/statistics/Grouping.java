package city.minsheng.property.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a statistic is grouped (统计口径). */
@Schema(description = "分组:COMPANY 企业,COMMUNITY 小区,TOWN 镇街 · What to group by")
enum Grouping {
    COMPANY("r.company_uscc", "(select p.name from property_company p where p.uscc = g.code)"),
    COMMUNITY("r.community_code", "(select c.name from community c where c.code = g.code)"),
    TOWN("r.town_code", null);

    final String column;
    final String name; // a query of the name; null for regions, whose names ship with the platform

    Grouping(String column, String name) {
        this.column = column;
        this.name = name;
    }
}
