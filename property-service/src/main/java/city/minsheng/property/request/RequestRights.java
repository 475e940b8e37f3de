package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.problem.PropertyProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who may take which step: whose it is, whatever the state, and what is possible now.
 *
 * @param owner null when he has no account here
 * @param companyUscc null while no company serves
 * @param handler null until somebody takes it on
 */
record RequestRights(UUID owner, String companyUscc, UUID handler, boolean rated, Course course) {
    /** Refuses with 403 what is not this actor's to do, with 409 what is not possible now. */
    void check(Move move, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        var allowed = allowedTo(actor, now);
        if (!allowed.contains(move)) {
            var taken = course.status().moves().contains(move) && isTakenFrom(actor, move);
            throw (taken ? Refusal.of(PropertyProblem.REQUEST_TAKEN) : course.notNow()).allowing(allowed);
        }
    }

    List<Move> allowedTo(Actor actor, Instant now) {
        return course.status().moves().stream()
                .filter(move -> isFor(actor, move) && !isTakenFrom(actor, move))
                .filter(move -> course.allows(move, now) && !(move == Move.RATE && rated))
                .sorted()
                .toList();
    }

    /** The owner acts as owner only, so that nobody handles his own request; staff act for the company that serves. */
    private boolean isFor(Actor actor, Move move) {
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
        return course.steps().stream()
                .anyMatch(step ->
                        step.status() == RequestStatus.RESOLVED && step.actor().equals(actor.subject()));
    }

    /** Whether somebody else handles it, so that this actor cannot. */
    private boolean isTakenFrom(Actor actor, Move move) {
        var byStaff = move == Move.GRAB || move.isHandling() && !isOwn(actor) && actsForCompany(actor);
        return byStaff && handler != null && (move == Move.GRAB || !isHandledBy(actor));
    }

    /** Who handles it may call who asked: the company, where none serves the workers, and the town and county above. */
    boolean mayCall(Actor actor) {
        var stands = actor.hasAny(TOWN_OFFICER, COUNTY_OFFICER) || companyUscc == null && actor.has(COMMUNITY_WORKER);
        return actsForCompany(actor) || !isOwn(actor) && stands;
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
