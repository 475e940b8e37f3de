package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a request goes (办理过程): its state, the steps that led there and the clocks that follow. Whose a step is, is not
 * asked here.
 */
@Embeddable
class Course {
    @Enumerated(STRING)
    private RequestStatus status;

    @Enumerated(STRING)
    private Outcome outcome; // null while it is open

    @Enumerated(STRING)
    private Category category; // null until classified

    private int round = 1;
    private Instant confirmBy; // set while it is resolved: until then the owner may confirm or reopen

    @Embedded
    private PromiseClocks clocks = new PromiseClocks();

    @ElementCollection
    @CollectionTable(name = "service_request_step", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    protected Course() {} // for JPA

    /** All clocks run from the moment of receipt; until it is classified a request counts as simple. */
    Course(Instant receivedAt, Actor actor, Instant now) {
        clocks.start(round, Promise.RESPOND, Category.RESPOND_WITHIN, receivedAt, now);
        clocks.start(round, Promise.RESOLVE, Category.SIMPLE.limit, receivedAt, now);
        enter(RequestStatus.RECEIVED, null, null, actor, now);
    }

    /** The one place where the state changes: the step is recorded and the clocks follow. */
    void enter(RequestStatus next, Outcome itsOutcome, Remark remark, Actor actor, Instant now) {
        status = next;
        outcome = itsOutcome;
        steps.add(new Step(next, actor.subject(), actor.onBehalfOf(), now, remark));
        clocks.enter(next, now);
    }

    /** A step from before the platform was there; it has its place in the order of states and of time. */
    void replay(RecordedStep step, Actor importer) {
        if (!status.moves().contains(step.move()) || step.at().isBefore(lastAt())) {
            throw notNow();
        }
        enter(step.move().target, step.outcome(), step.remark(), importer, step.at());
        if (step.category() != null) {
            judge(step.category(), step.at());
        }
        if (step.promisedAt() != null) {
            promise(step.promisedAt(), step.at());
        }
        if (step.confirmBy() != null) {
            awaitOwner(step.confirmBy());
        }
    }

    /** Judged, or judged anew: the limits change, no clock starts again. */
    void judge(Category judged, Instant now) {
        category = judged;
        clocks.judge(round, judged, now);
    }

    /** The promised time of a plan is a clock of its own. */
    void promise(Instant promisedAt, Instant now) {
        clocks.start(round, Promise.DELIVER, Duration.between(now, promisedAt), now, now);
    }

    void awaitOwner(Instant until) {
        confirmBy = until;
    }

    /** Begins a new round with a clock of its own; those of the round before stay as they ended. */
    void reopen(Remark remark, Actor actor, Instant now) {
        enter(RequestStatus.REOPENED, null, remark, actor, now);
        round++;
        confirmBy = null;
        clocks.start(round, Promise.RESOLVE, category == Category.BEYOND_COMPANY ? null : category.limit, now, now);
        if (category == Category.BEYOND_COMPANY) {
            clocks.start(round, Promise.PLAN, category.limit, now, now);
        }
    }

    /** Counts as confirmed once the window is past. */
    void confirmSilently(Actor job, Instant now) {
        if (status == RequestStatus.RESOLVED && isWindowPast(now)) {
            enter(RequestStatus.CONFIRMED, outcome, new Remark("WINDOW_PASSED", null), job, now);
        }
    }

    /** What an owner without account has answered confirms or reopens in his place, within the window. */
    void settle(Visit.Answer answer, String comment, Actor actor, Instant now) {
        if (status == RequestStatus.RESOLVED && !isWindowPast(now)) {
            var remark = new Remark("VISIT", comment);
            switch (answer) {
                case SATISFIED -> enter(RequestStatus.CONFIRMED, outcome, remark, actor, now);
                case UNSATISFIED -> reopen(remark, actor, now);
                case UNREACHED -> {}
            }
        }
    }

    /** Whether the state, and what has happened in it, leave room for a move. */
    boolean allows(Move move, Instant now) {
        return status.moves().contains(move)
                && switch (move) {
                    case PROPOSE_PLAN -> category == Category.BEYOND_COMPANY && !clocks.has(round, Promise.DELIVER);
                    case REOPEN -> !isWindowPast(now);
                    default -> true;
                };
    }

    private boolean isWindowPast(Instant now) {
        return now.isAfter(confirmBy);
    }

    Refusal notNow() {
        return Refusal.of(PropertyProblem.REQUEST_MOVE, status, status.label());
    }

    /** The last step; there is always one. */
    Instant lastAt() {
        return steps.getLast().at();
    }

    RequestStatus status() {
        return status;
    }

    Outcome outcome() {
        return outcome;
    }

    Category category() {
        return category;
    }

    int round() {
        return round;
    }

    Instant confirmBy() {
        return confirmBy;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<ClockReading> clocks(Instant now) {
        return clocks.read(now);
    }
}
