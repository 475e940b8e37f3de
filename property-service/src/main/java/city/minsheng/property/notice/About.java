package city.minsheng.property.notice;

import java.util.UUID;

/**
 * The request that a notice is about: what its readers need to find it, and nothing of any person.
 *
 * @param companyUscc null where no company serves
 */
public record About(
        UUID requestId, String number, int round, String communityCode, String regionCode, String companyUscc) {
    /** Those who serve the community: the company, or where there is none the community workers. */
    Address serving(UUID person) {
        return companyUscc != null
                ? new Address(Audience.COMPANY, companyUscc, person)
                : new Address(Audience.COMMUNITY, regionCode, person);
    }
}
