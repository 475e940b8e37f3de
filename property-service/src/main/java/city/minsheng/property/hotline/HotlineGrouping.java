package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the figures of the hotline are told apart. */
@Schema(description = "分组:TYPE 类别,COMMUNITY 小区,COMPANY 企业,TOWN 镇街 · By what the figures are told apart")
enum HotlineGrouping {
    TYPE("c.category", "c.category"),
    COMMUNITY("c.community_code", "c.community_code"),
    /**
     * A case counts for the company that handles it, or, before it is dispatched and in the monthly list, for the one that
     * served the community on that day; a sign-in counts for the company whose it was.
     */
    COMPANY("""
            case when c.unit_code is not null then null else coalesce(c.company_uscc, (select s.company_uscc
                from service_contract s where s.community_code = c.community_code and c.received_on
                    between coalesce(s.valid_from, c.received_on) and coalesce(s.valid_to, c.received_on))) end
            """, "k.company_uscc"),
    TOWN("c.town_code", "c.town_code");

    /** SQL over a case {@code c}. */
    final String ofCase;

    /** SQL over a case {@code c} and one of its clocks {@code k}. */
    final String ofClock;

    HotlineGrouping(String ofCase, String ofClock) {
        this.ofCase = ofCase;
        this.ofClock = ofClock;
    }
}
