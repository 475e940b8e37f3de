package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import java.util.List;
import java.util.UUID;

/**
 * Whose a move is, whatever the state of the request.
 *
 * @param owner null when he has no account here
 * @param companyUscc null while no company serves
 * @param handler null until somebody takes it on
 */
record RequestRights(UUID owner, String companyUscc, UUID handler, List<Step> steps) {
    /** The owner acts as owner only, so that nobody handles his own request; staff act for the company that serves. */
    boolean isFor(Actor actor, Move move) {
        var own = isOwn(actor);
        return move.roles.stream().filter(actor::has).anyMatch(role -> switch (role) {
            case RESIDENT -> own;
            case PROPERTY_STAFF -> actsForCompany(actor) && mayJudge(actor, move);
            case COMMUNITY_WORKER -> !own && (companyUscc == null || move == Move.VISIT) && mayJudge(actor, move);
            case TOWN_OFFICER -> !own;
            default -> false;
        });
    }

    /** Nobody asks the owner about his own work. */
    private boolean mayJudge(Actor actor, Move move) {
        return move != Move.VISIT || !isHandledBy(actor) && !hasSolved(actor);
    }

    private boolean hasSolved(Actor actor) {
        return steps.stream()
                .anyMatch(step ->
                        step.status() == RequestStatus.RESOLVED && step.actor().equals(actor.subject()));
    }

    /** Whether somebody else handles it, so that this actor cannot. */
    boolean isTakenFrom(Actor actor, Move move) {
        var byStaff = move == Move.GRAB || move.isHandling() && !isOwn(actor) && actsForCompany(actor);
        return byStaff && handler != null && (move == Move.GRAB || !isHandledBy(actor));
    }

    boolean isOwn(Actor actor) {
        return owner != null && owner.equals(actor.person());
    }

    boolean actsForCompany(Actor actor) {
        return actor.has(PROPERTY_STAFF) && !isOwn(actor) && companyUscc != null && companyUscc.equals(actor.org());
    }

    private boolean isHandledBy(Actor actor) {
        return handler != null && handler.equals(actor.person());
    }
}
