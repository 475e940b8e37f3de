package city.minsheng.employment.batch;

import static city.minsheng.common.identity.Roles.EMPLOYMENT_APPROVER;
import static city.minsheng.common.identity.Roles.EMPLOYMENT_CLERK;

import java.util.Set;

/** What can be done to a batch, where it leads and who may do it: {@code POST /{id}/{name-of-the-move}}. */
enum BatchMove {
    CHECK(BatchStatus.CHECKED, EMPLOYMENT_CLERK),
    PUBLISH(BatchStatus.PUBLICITY, EMPLOYMENT_CLERK),
    CLOSE_OBJECTIONS(BatchStatus.OBJECTION_CLOSED, EMPLOYMENT_CLERK),
    /** Facts are looked at again and what changed for the worse is removed; the state stays. */
    RECHECK(null, EMPLOYMENT_CLERK),
    RETURN(BatchStatus.DRAFT, EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER),
    APPROVE(BatchStatus.APPROVED, EMPLOYMENT_APPROVER),
    SEND(BatchStatus.SENT, EMPLOYMENT_CLERK);

    final BatchStatus target;
    final Set<String> roles;

    BatchMove(BatchStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
