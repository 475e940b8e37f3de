package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a listing, where it leads and who may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum ListingMove {
    /** The company answers (陈述申辩); the state stays. */
    REPLY(null, PROPERTY_STAFF),
    /** What is made of the answer; the state stays. */
    WEIGH(null, COUNTY_OFFICER),
    APPROVE(ListingStatus.APPROVED, COUNTY_OFFICER),
    PUBLISH(ListingStatus.PUBLISHED, COUNTY_OFFICER),
    REQUEST_REPAIR(ListingStatus.REPAIR_REQUESTED, PROPERTY_STAFF),
    GRANT_REPAIR(ListingStatus.REPAIRED, COUNTY_OFFICER),
    DENY_REPAIR(ListingStatus.PUBLISHED, COUNTY_OFFICER),
    /** The first of the two persons whom a revocation takes; the state stays. */
    PROPOSE_REVOCATION(null, COUNTY_OFFICER),
    REVOKE(ListingStatus.REVOKED, COUNTY_OFFICER);

    final ListingStatus target;
    final String role;

    ListingMove(ListingStatus target, String role) {
        this.target = target;
        this.role = role;
    }
}
