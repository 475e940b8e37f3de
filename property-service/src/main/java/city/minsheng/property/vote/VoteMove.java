package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a vote, where it leads and which roles may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum VoteMove {
    NOTIFY(VoteStatus.NOTICE, COMMUNITY_WORKER, TOWN_OFFICER),
    OPEN(VoteStatus.OPEN, COMMUNITY_WORKER, TOWN_OFFICER),
    CLOSE(VoteStatus.CLOSED, COMMUNITY_WORKER, TOWN_OFFICER),
    COUNT(VoteStatus.CLOSED, COMMUNITY_WORKER, TOWN_OFFICER),
    CHECK(null, COMMUNITY_WORKER, TOWN_OFFICER),
    PUBLISH(VoteStatus.RESULT_PUBLICITY, COMMUNITY_WORKER, TOWN_OFFICER),
    CONFIRM(VoteStatus.EFFECTIVE, TOWN_OFFICER),
    ANNUL(VoteStatus.ANNULLED, COUNTY_OFFICER);

    /** Null: what the ballots say. */
    final VoteStatus target;

    final Set<String> roles;

    VoteMove(VoteStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
