package city.minsheng.property.hotline;

import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case of the hotline 12345 (热线工单), every step taken on it, and the clocks of its receivers. */
@Entity
class HotlineCase {
    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private HotlineIntake intake;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private HotlineStatus status;

    @Enumerated(STRING)
    private HotlineStatus heldStatus; // where it goes back to once what was asked for is decided

    @Embedded
    private Receiver receiver; // null before it is dispatched

    private Instant returnBy; // set when it is signed: until then it can be given back
    private int extensionsLeft;
    private Integer extensionDays; // while an extension is asked for

    @Embedded
    private HotlineResult result; // null before the first reply

    private UUID duplicateOf;
    private UUID requestId;

    @ElementCollection
    @CollectionTable(name = "hotline_clock", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<HotlineClock> clocks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "hotline_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "seq")
    private List<HotlineStep> steps = new ArrayList<>(); // append-only

    protected HotlineCase() {} // for JPA

    HotlineCase(HotlineIntake in, String regionCode, Actor officer, Instant now) {
        if (in.receivedAt().isAfter(now)) {
            throw Refusal.of(HotlineProblem.RECEIVED_AT);
        }
        this.id = Ids.next(now);
        this.intake = in;
        this.place = new Place(regionCode);
        enter(null, HotlineStatus.ACCEPTED, null, null, officer, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(HotlineMove move, String reason, String comment, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(HotlineProblem.ACTOR);
        }
        if (hindrance(move, now) instanceof HotlineProblem hindrance) {
            throw Refusal.of(hindrance, status, status.label()).allowing(allowedTo(actor, now));
        }
        var next = move.target == null ? heldStatus : move.target;
        heldStatus = isAsking(next) ? status : null;
        enter(move, next, reason, comment, actor, now);
    }

    /** Hands it to its first receiver: his sign-in clock and the reply clock of the case begin. */
    void dispatch(Receiver to, HotlineTerms terms, String comment, Actor actor, Instant now) {
        move(HotlineMove.DISPATCH, null, comment, actor, now);
        extensionsLeft = terms.extensions();
        hand(to, terms, now);
        clocks.add(new HotlineClock(HotlineTerm.REPLY, to, terms.replyVersion(), now, terms.replyDue(now)));
    }

    /** Hands it to another receiver with a sign-in clock of his own; the reply clock runs on. */
    void approveReturn(Receiver to, HotlineTerms terms, String comment, Actor actor, Instant now) {
        move(HotlineMove.APPROVE_RETURN, null, comment, actor, now);
        if (to.equals(receiver)) {
            throw Refusal.of(HotlineProblem.RECEIVER_SAME);
        }
        returnBy = null;
        hand(to, terms, now);
    }

    private void hand(Receiver to, HotlineTerms terms, Instant now) {
        receiver = to;
        var due = now.plus(terms.signIn());
        clocks.add(new HotlineClock(HotlineTerm.SIGN, to, terms.signInVersion(), now, due));
    }

    void sign(HotlineTerms terms, String comment, Actor actor, Instant now) {
        move(HotlineMove.SIGN, null, comment, actor, now);
        returnBy = now.plus(terms.returnWithin());
    }

    void reply(HotlineOutcome outcome, String words, Actor actor, Instant now) {
        move(HotlineMove.REPLY, outcome.name(), words, actor, now);
        result = result().replied(outcome);
    }

    void visit(boolean wasReached, String comment, Actor actor, Instant now) {
        move(HotlineMove.VISIT, wasReached ? "REACHED" : "UNREACHED", comment, actor, now);
        result = result().visited(wasReached);
    }

    void rate(Satisfaction judged, String comment, Actor actor, Instant now) {
        move(HotlineMove.RATE, judged.name(), comment, actor, now);
        result = result().rated(judged);
    }

    void requestExtension(int days, String why, HotlineTerms terms, Actor actor, Instant now) {
        move(HotlineMove.REQUEST_EXTENSION, null, why, actor, now);
        if (days > terms.extensionDays()) {
            throw Refusal.of(HotlineProblem.EXTENSION_DAYS, terms.extensionDays());
        }
        extensionDays = days;
        extensionsLeft--;
    }

    /** The limit moves on by the days that were asked for; the start stays. */
    void approveExtension(HotlineTerms terms, String comment, Actor actor, Instant now) {
        move(HotlineMove.APPROVE_EXTENSION, null, comment, actor, now);
        clocks.stream()
                .filter(clock -> clock.isRunning(HotlineTerm.REPLY))
                .forEach(clock -> clock.extendTo(terms.extended(clock.dueAt(), extensionDays)));
        extensionDays = null;
    }

    void refuseExtension(String why, Actor actor, Instant now) {
        move(HotlineMove.REFUSE_EXTENSION, null, why, actor, now);
        extensionDays = null;
    }

    /** Closes it as a duplicate, which is not a solution: it has no outcome and its running clocks no verdict. */
    void linkTo(HotlineCase original, boolean isOriginalOfOthers, String comment, Actor actor, Instant now) {
        move(HotlineMove.LINK_DUPLICATE, "DUPLICATE", comment, actor, now);
        if (original.id.equals(id)) {
            throw Refusal.of(HotlineProblem.ORIGINAL_ITSELF);
        }
        if (!original.intake.communityCode().equals(intake.communityCode())) {
            throw Refusal.of(HotlineProblem.ORIGINAL_ELSEWHERE, original.intake.caseNumber());
        }
        if (original.duplicateOf != null) {
            throw Refusal.of(HotlineProblem.ORIGINAL_DUPLICATE, original.intake.caseNumber());
        }
        if (isOriginalOfOthers) {
            throw Refusal.of(HotlineProblem.HAS_DUPLICATES);
        }
        duplicateOf = original.id;
    }

    /** From here on an owner's request tells how the matter stands; the case goes on until it is answered. */
    void turnInto(RequestOpening opening, Actor actor, Instant now) {
        move(HotlineMove.TURN_INTO_REQUEST, null, null, actor, now);
        requestId = opening.open(intake.handOver(receiver), actor, now);
    }

    List<HotlineMove> allowedTo(Actor actor, Instant now) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move) && hindrance(move, now) == null)
                .sorted()
                .toList();
    }

    /** Officers got here by their region; staff and workers act where the case was given to them. */
    private boolean isFor(Actor actor, HotlineMove move) {
        return move.roles.stream().filter(actor::has).anyMatch(role -> switch (role) {
            case COUNTY_OFFICER, CITY_OFFICER -> true;
            default -> receiver != null && receiver.is(actor, role);
        });
    }

    /** Why a move is not possible now; null when it is. */
    private HotlineProblem hindrance(HotlineMove move, Instant now) {
        var possible = status.moves().contains(move)
                && switch (move) {
                    case ARCHIVE -> status != HotlineStatus.CLOSED || duplicateOf != null;
                    case VISIT -> duplicateOf == null && !result().isReached();
                    case RATE -> result().isReached();
                    case TURN_INTO_REQUEST -> requestId == null;
                    default -> true;
                };
        if (!possible) {
            return HotlineProblem.MOVE;
        }
        return switch (move) {
            case REQUEST_RETURN -> returnBy != null && now.isAfter(returnBy) ? HotlineProblem.RETURN_LATE : null;
            case REQUEST_EXTENSION -> extensionHindrance(now);
            default -> null;
        };
    }

    private HotlineProblem extensionHindrance(Instant now) {
        var late = clocks.stream().noneMatch(clock -> clock.isRunning(HotlineTerm.REPLY) && !clock.isLate(now));
        return late ? HotlineProblem.EXTENSION_LATE : extensionsLeft == 0 ? HotlineProblem.EXTENSION_LIMIT : null;
    }

    private static boolean isAsking(HotlineStatus status) {
        return status == HotlineStatus.RETURN_REQUESTED || status == HotlineStatus.EXTENSION_REQUESTED;
    }

    private void enter(HotlineMove move, HotlineStatus next, String reason, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new HotlineStep(move, next, actor.subject(), actor.onBehalfOf(), now, reason, comment));
        clocks.forEach(clock -> clock.enter(next, now));
    }

    private HotlineResult result() {
        return result == null ? HotlineResult.NONE : result;
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(
            long version,
            HotlineStatus status,
            String companyUscc,
            String unitCode,
            HotlineOutcome outcome,
            Satisfaction satisfaction,
            UUID duplicateOf) {}

    Snapshot snapshot() {
        var to = facts().receiver();
        var came = result();
        return new Snapshot(
                version, status, to.companyUscc(), to.unitCode(), came.outcome(), came.satisfaction(), duplicateOf);
    }

    /** What a view is made of; receiver and result are never null here. */
    record Facts(
            UUID id,
            long version,
            HotlineIntake intake,
            HotlineStatus status,
            Receiver receiver,
            Instant returnBy,
            int extensionsLeft,
            Integer extensionDays,
            HotlineResult result,
            UUID duplicateOf,
            UUID requestId) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                intake,
                status,
                receiver == null ? new Receiver(null, null) : receiver,
                returnBy,
                extensionsLeft,
                extensionDays,
                result(),
                duplicateOf,
                requestId);
    }

    List<HotlineView.ClockView> clocks(Instant now) {
        return clocks.stream().map(clock -> clock.read(now)).toList();
    }

    List<HotlineStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
