package city.minsheng.property.listing;

import static city.minsheng.property.listing.ListingMove.APPROVE;
import static city.minsheng.property.listing.ListingMove.DENY_REPAIR;
import static city.minsheng.property.listing.ListingMove.GRANT_REPAIR;
import static city.minsheng.property.listing.ListingMove.PROPOSE_REVOCATION;
import static city.minsheng.property.listing.ListingMove.PUBLISH;
import static city.minsheng.property.listing.ListingMove.REPLY;
import static city.minsheng.property.listing.ListingMove.REQUEST_REPAIR;
import static city.minsheng.property.listing.ListingMove.REVOKE;
import static city.minsheng.property.listing.ListingMove.WEIGH;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a listing (列入): what {@link #moves()} does not list is refused. Only a job lets it expire. */
@Schema(description = "列入状态,中文见 statusLabel · Status of a listing")
enum ListingStatus {
    PROPOSED("拟列入"),
    APPROVED("已批准"),
    PUBLISHED("已公布"),
    REPAIR_REQUESTED("申请信用修复"),
    REPAIRED("已修复"),
    EXPIRED("已到期"),
    REVOKED("已撤销");

    private final String label;

    ListingStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<ListingMove> moves() {
        return switch (this) {
            case PROPOSED -> Set.of(REPLY, WEIGH, APPROVE, PROPOSE_REVOCATION, REVOKE);
            case APPROVED -> Set.of(PUBLISH, PROPOSE_REVOCATION, REVOKE);
            case PUBLISHED -> Set.of(REQUEST_REPAIR, PROPOSE_REVOCATION, REVOKE);
            case REPAIR_REQUESTED -> Set.of(GRANT_REPAIR, DENY_REPAIR, PROPOSE_REVOCATION, REVOKE);
            case REPAIRED, EXPIRED, REVOKED -> Set.of();
        };
    }

    /** Whether the public sees it: a wish to be repaired changes nothing yet. */
    boolean isPublic() {
        return this == PUBLISHED || this == REPAIR_REQUESTED;
    }
}
