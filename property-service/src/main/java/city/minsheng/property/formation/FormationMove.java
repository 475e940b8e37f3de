package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a formation, where it leads and which roles may do it: {@code POST …/{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum FormationMove {
    /** Each procedure has roles of its own besides, which its template says. */
    COMPLETE(null, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER),
    FAIL_QUORUM(FormationStatus.FAILED_QUORUM, TOWN_OFFICER),
    VOTE_AGAIN(FormationStatus.NOMINATING, TOWN_OFFICER),
    SUSPEND(FormationStatus.SUSPENDED, TOWN_OFFICER, COUNTY_OFFICER),
    RESUME(null, TOWN_OFFICER, COUNTY_OFFICER);

    /** Null: what the procedure says, or where it stood before. */
    final FormationStatus target;

    final Set<String> roles;

    FormationMove(FormationStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
