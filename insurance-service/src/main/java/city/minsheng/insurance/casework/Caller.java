package city.minsheng.insurance.casework;

import city.minsheng.common.identity.Actor;
import java.util.UUID;

/**
 * Who acts on a case, and on which side.
 *
 * @param isParty whether he is its agent or its principal, whatever his roles
 * @param onBehalfOf whom the act binds: the insured person, for whoever acts on the applicant's side
 */
record Caller(Actor actor, boolean isParty, String onBehalfOf) {
    static Caller of(Actor actor, UUID filedBy, UUID principalPerson, UUID insuredPersonId) {
        var party = actor.person() != null
                && (actor.person().equals(filedBy) || actor.person().equals(principalPerson));
        return new Caller(actor, party, party ? insuredPersonId.toString() : actor.onBehalfOf());
    }

    /** The applicant's side acts as such only, so that nobody handles his own case. */
    boolean mayTake(CaseMove move) {
        return actor.has(move.role) && isParty == move.isOfApplicant();
    }
}
