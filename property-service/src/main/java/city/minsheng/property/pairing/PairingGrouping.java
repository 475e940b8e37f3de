package city.minsheng.property.pairing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the pairings are told apart. */
@Schema(description = "分组:COUNTY 县区,TOWN 镇街,COMPANY 企业 · What to group by")
enum PairingGrouping {
    COUNTY("p.county_code"),
    TOWN("p.town_code"),
    COMPANY("p.company_uscc");

    /** SQL over a pairing {@code p}. */
    final String key;

    PairingGrouping(String key) {
        this.key = key;
    }
}
