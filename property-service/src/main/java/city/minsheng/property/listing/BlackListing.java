package city.minsheng.property.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A company has been put on the black list (列入黑名单): told within the transaction to whoever draws consequences.
 *
 * @param history what was published of the company, newest first and this one included; revoked ones never were
 */
public record BlackListing(
        UUID listing,
        String companyUscc,
        String companyName,
        String regionCode,
        Instant at,
        List<Publication> history) {}
