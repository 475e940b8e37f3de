package city.minsheng.property.mediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the rates of mediation are told apart. */
@Schema(description = "分组:LEVEL 级别,COMPANY 企业,COMMUNITY 小区 · By what the rates are told apart")
enum MediationGrouping {
    /** Each level for itself: a failure that goes on to the next one counts where it happened. */
    LEVEL("cast(s.level as varchar)", "s.move in ('SETTLE', 'FAIL', 'REFER')"),
    COMPANY("c.company_uscc", MediationGrouping.CONCLUDED),
    COMMUNITY("c.community_code", MediationGrouping.CONCLUDED);

    /** A step {@code s} after which no level is left. */
    static final String CONCLUDED = "(s.move in ('SETTLE', 'REFER') or s.status = 'FAILED')";

    /** SQL over a case {@code c} and one of its steps {@code s}. */
    final String key;

    final String condition;

    MediationGrouping(String key, String condition) {
        this.key = key;
        this.condition = condition;
    }
}
