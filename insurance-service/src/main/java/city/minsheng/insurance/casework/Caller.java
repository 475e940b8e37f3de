package city.minsheng.insurance.casework;

import city.minsheng.common.identity.Actor;
import city.minsheng.insurance.item.StationLevel;
import city.minsheng.insurance.problem.InsuranceProblem;
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

    /** Four eyes, and the level that decides the item; null when neither stands against it. */
    InsuranceProblem decisionRefusal(String acceptedBy, UUID acceptedPerson, StationLevel approveLevel) {
        if (actor.subject().equals(acceptedBy)
                || actor.person() != null && actor.person().equals(acceptedPerson)) {
            return InsuranceProblem.CASE_FOUR_EYES;
        }
        return StationLevel.ofStaffIn(actor.requireRegion()).covers(approveLevel) ? null : InsuranceProblem.CASE_LEVEL;
    }
}
