package city.minsheng.property.pairing;

import city.minsheng.property.register.GuidanceScope;
import java.util.Set;

/**
 * Who is asked to guide whom, on what and for how many months (结对邀请).
 *
 * @param regionCode of the community; null until it is admitted
 */
record Invitation(String communityCode, String regionCode, String companyUscc, Set<GuidanceScope> topics, int months) {
    Invitation in(String region) {
        return new Invitation(communityCode, region, companyUscc, topics, months);
    }
}
