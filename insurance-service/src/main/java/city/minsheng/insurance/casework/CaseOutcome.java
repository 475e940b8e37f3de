package city.minsheng.insurance.casework;

import city.minsheng.common.identity.Actor;
import java.time.Instant;
import java.util.UUID;

/** What an item does when a case about it is decided; the feature of the item has one, and it acts in the transaction. */
public interface CaseOutcome {
    String itemCode();

    /** Grants what was asked for; afterwards the case takes effect. */
    void approved(UUID caseId, Actor actor, Instant now);

    /** Lets go of what was asked for: rejected, or withdrawn. */
    void dropped(UUID caseId, Actor actor, Instant now);
}
