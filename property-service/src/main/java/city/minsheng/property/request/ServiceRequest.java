package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.property.duty.DispatchMode;
import city.minsheng.property.notice.About;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an owner asks of the property company (诉求), every step taken on it, and the clocks of its promises. */
@Entity
class ServiceRequest {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private String companyUscc; // null while no company serves the community
    private String description;
    private UUID owner; // null when he has no account here
    private Instant receivedAt;
    private Instant confirmBy; // set while it is resolved: until then the owner may confirm or reopen
    private int round = 1;
    private UUID handler; // null until somebody takes it on
    private UUID duplicateOf;
    private String transferredTo;

    @Embedded
    private Origin origin;

    @Enumerated(STRING)
    private RequestStatus status;

    @Enumerated(STRING)
    private Category category; // null until classified

    @Enumerated(STRING)
    private Outcome outcome; // null while it is open

    @Embedded
    private PromiseClocks clocks = new PromiseClocks();

    @ElementCollection
    @CollectionTable(name = "service_request_step", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "service_request_dispatch", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Dispatch> dispatches = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "service_request_visit", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Visit> visits = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "service_request_rating", joinColumns = @JoinColumn(name = "request_id"))
    private Set<Rating> ratings = new HashSet<>(); // one at most; append-only

    protected ServiceRequest() {} // for JPA

    /** All clocks run from the moment of receipt; until it is classified a request counts as simple. */
    ServiceRequest(Intake in, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.community().code();
        this.place = new Place(in.community().regionCode());
        this.companyUscc = in.community().companyUscc();
        this.description = in.description();
        this.origin = in.origin();
        this.owner = in.owner();
        this.receivedAt = in.receivedAt();
        clocks.start(round, Promise.RESPOND, Category.RESPOND_WITHIN, receivedAt, now);
        clocks.start(round, Promise.RESOLVE, Category.SIMPLE.limit, receivedAt, now);
        enter(RequestStatus.RECEIVED, null, null, actor, now);
    }

    /**
     * One that was handled before the platform was there: its steps enter with the times on record. Nobody is asked whether
     * he may; the order of states holds all the same.
     *
     * @param stars null when nobody rated it
     */
    static ServiceRequest recorded(Intake in, List<RecordedStep> steps, Integer stars, Actor importer) {
        var request = new ServiceRequest(in, importer, in.receivedAt());
        var last = in.receivedAt();
        for (var step : steps) {
            if (!request.status.moves().contains(step.move()) || step.at().isBefore(last)) {
                throw Refusal.of(PropertyProblem.REQUEST_MOVE, request.status, request.status.label());
            }
            request.enterRecorded(step, importer);
            last = step.at();
        }
        if (stars != null) {
            request.ratings.add(new Rating(stars, null, last));
        }
        return request;
    }

    private void enterRecorded(RecordedStep step, Actor importer) {
        var reason = step.category() != null
                ? step.category().name()
                : step.reason() != null ? step.reason().name() : null;
        var end = step.reason() == null ? ofMove(step.move()) : step.reason().outcome;
        enter(step.move().target, end, new Remark(reason, null), importer, step.at());
        if (step.category() != null) {
            category = step.category();
            clocks.judge(round, category, step.at());
        }
        if (step.promisedAt() != null) {
            clocks.start(round, Promise.DELIVER, Duration.between(step.at(), step.promisedAt()), step.at(), step.at());
        }
        if (step.confirmBy() != null) {
            confirmBy = step.confirmBy();
        }
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(Move move, Remark remark, Actor actor, Instant now) {
        check(move, actor, now);
        takeOn(move, actor, now);
        enter(move.target, ofMove(move), remark, actor, now);
    }

    private void check(Move move, Actor actor, Instant now) {
        if (!rights().isFor(actor, move)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        var allowed = allowedTo(actor, now);
        if (!allowed.contains(move)) {
            var taken = status.moves().contains(move) && rights().isTakenFrom(actor, move);
            throw (taken
                            ? Refusal.of(PropertyProblem.REQUEST_TAKEN)
                            : Refusal.of(PropertyProblem.REQUEST_MOVE, status, status.label()))
                    .allowing(allowed);
        }
    }

    /** Begins the work, or judges it anew: the limits change, no clock starts again. */
    void classify(Category judged, String comment, Actor actor, Instant now) {
        move(Move.CLASSIFY, new Remark(judged.name(), comment), actor, now);
        category = judged;
        clocks.judge(round, judged, now);
    }

    /** Proposes how and until when it will be solved; the promised time is a clock of its own. */
    void proposePlan(String plan, Instant promisedAt, Actor actor, Instant now) {
        move(Move.PROPOSE_PLAN, new Remark(null, plan), actor, now);
        if (!promisedAt.isAfter(now)) {
            throw Refusal.of(PropertyProblem.REQUEST_PROMISED_TIME);
        }
        clocks.start(round, Promise.DELIVER, Duration.between(now, promisedAt), now, now);
    }

    /** @param window how long the owner may take to confirm or reopen */
    void resolve(String result, Duration window, Actor actor, Instant now) {
        move(Move.RESOLVE, new Remark(null, result), actor, now);
        confirmBy = now.plus(window);
    }

    /** @param original the request that this one repeats; null unless that is the reason */
    void decline(DeclineReason reason, ServiceRequest original, String comment, Actor actor, Instant now) {
        check(Move.DECLINE, actor, now);
        if ((reason == DeclineReason.DUPLICATE) != (original != null) || original != null && !canRepeat(original)) {
            throw Refusal.of(PropertyProblem.REQUEST_DUPLICATE);
        }
        takeOn(Move.DECLINE, actor, now);
        duplicateOf = original == null ? null : original.id;
        enter(RequestStatus.DECLINED, reason.outcome, new Remark(reason.name(), comment), actor, now);
    }

    /** The original is another request of the same community, and no repetition itself: there are no chains. */
    private boolean canRepeat(ServiceRequest original) {
        return !original.id.equals(id)
                && original.communityCode.equals(communityCode)
                && original.outcome != Outcome.DUPLICATE;
    }

    /** Ends here and goes on elsewhere (转办). */
    void transfer(String receiver, String reason, Actor actor, Instant now) {
        move(Move.TRANSFER, new Remark(null, reason), actor, now);
        transferredTo = receiver;
    }

    /** Begins a new round with a clock of its own; those of the round before stay as they ended. */
    void reopen(String reason, Actor actor, Instant now) {
        check(Move.REOPEN, actor, now);
        reopen(new Remark(null, reason), actor, now);
    }

    private void reopen(Remark remark, Actor actor, Instant now) {
        enter(RequestStatus.REOPENED, null, remark, actor, now);
        round++;
        confirmBy = null;
        clocks.start(round, Promise.RESOLVE, category == Category.BEYOND_COMPANY ? null : category.limit, now, now);
        if (category == Category.BEYOND_COMPANY) {
            clocks.start(round, Promise.PLAN, category.limit, now, now);
        }
    }

    /** The owner has said nothing within the window: counts as confirmed (自动确认). */
    void confirmSilently(Actor job, Instant now) {
        if (status == RequestStatus.RESOLVED && now.isAfter(confirmBy)) {
            enter(RequestStatus.CONFIRMED, outcome, new Remark("WINDOW_PASSED", null), job, now);
        }
    }

    /** Asks the owner; where he has no account, his answer confirms or reopens in his place (回访). */
    void visit(Visit.Answer answer, String comment, Actor actor, Instant now) {
        check(Move.VISIT, actor, now);
        visits.add(new Visit(answer, comment, actor.subject(), now));
        if (owner == null && status == RequestStatus.RESOLVED && !now.isAfter(confirmBy)) {
            var remark = new Remark("VISIT", comment);
            switch (answer) {
                case SATISFIED -> enter(RequestStatus.CONFIRMED, outcome, remark, actor, now);
                case UNSATISFIED -> reopen(remark, actor, now);
                case UNREACHED -> {}
            }
        }
    }

    /** @param stars 1 to 5 */
    void rate(int stars, String comment, Actor actor, Instant now) {
        check(Move.RATE, actor, now);
        ratings.add(new Rating(stars, comment, now));
    }

    /** Takes it on (抢单): who comes second is told so. */
    void grab(Actor actor, Instant now) {
        check(Move.GRAB, actor, now);
        hand(DispatchMode.GRAB, actor.requirePerson(), actor, now);
    }

    /** Gives it to somebody, whoever had it before (指派). */
    void assign(UUID person, Actor actor, Instant now) {
        check(Move.ASSIGN, actor, now);
        hand(DispatchMode.ASSIGN, person, actor, now);
    }

    /** It is the turn of somebody on duty (轮派). */
    void rotate(UUID person, Actor job, Instant now) {
        hand(DispatchMode.ROTATE, person, job, now);
    }

    private void takeOn(Move move, Actor actor, Instant now) {
        if (handler == null && move.isHandling() && rights().actsForCompany(actor) && actor.person() != null) {
            hand(DispatchMode.GRAB, actor.person(), actor, now);
        }
    }

    private void hand(DispatchMode mode, UUID person, Actor actor, Instant now) {
        handler = person;
        dispatches.add(new Dispatch(mode, person, actor.subject(), now));
    }

    /** Says better what is meant; nothing else changes, least of all a clock. */
    void describe(String better, Actor actor) {
        if (!rights().isOwn(actor)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        if (status.isOver()) {
            throw Refusal.of(PropertyProblem.REQUEST_CLOSED);
        }
        description = better;
    }

    List<Move> allowedTo(Actor actor, Instant now) {
        var rights = rights();
        return status.moves().stream()
                .filter(move -> rights.isFor(actor, move) && !rights.isTakenFrom(actor, move))
                .filter(move -> switch (move) {
                    case PROPOSE_PLAN -> category == Category.BEYOND_COMPANY && !clocks.has(round, Promise.DELIVER);
                    case REOPEN -> !now.isAfter(confirmBy);
                    case RATE -> ratings.isEmpty();
                    default -> true;
                })
                .sorted()
                .toList();
    }

    private RequestRights rights() {
        return new RequestRights(owner, companyUscc, handler, steps);
    }

    private static Outcome ofMove(Move move) {
        return switch (move) {
            case RESOLVE, CONFIRM -> Outcome.SOLVED;
            case CANCEL -> Outcome.CANCELLED;
            case TRANSFER -> Outcome.TRANSFERRED;
            default -> null;
        };
    }

    private void enter(RequestStatus next, Outcome itsOutcome, Remark remark, Actor actor, Instant now) {
        status = next;
        outcome = itsOutcome;
        steps.add(new Step(next, actor.subject(), actor.onBehalfOf(), now, remark));
        clocks.enter(next, now);
    }

    /** The clocks under which something is, or was, promised. */
    List<ClockReading> clocks(Instant now) {
        return clocks.read(now);
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(
            long version,
            RequestStatus status,
            Category category,
            int round,
            String description,
            UUID handler,
            Rating rating) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, category, round, description, handler, rating());
    }

    /** What a notice says of it: nothing of any person. */
    About about() {
        return new About(id, number, round, communityCode, place.regionCode(), companyUscc);
    }

    /** How often it was handed to somebody. */
    int dispatches() {
        return dispatches.size();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String communityCode() {
        return communityCode;
    }

    String regionCode() {
        return place.regionCode();
    }

    String companyUscc() {
        return companyUscc;
    }

    String description() {
        return description;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant confirmBy() {
        return confirmBy;
    }

    int round() {
        return round;
    }

    RequestStatus status() {
        return status;
    }

    Category category() {
        return category;
    }

    Outcome outcome() {
        return outcome;
    }

    Origin origin() {
        return origin;
    }

    /** Null until the owner rates it. */
    Rating rating() {
        return ratings.stream().findFirst().orElse(null);
    }

    UUID owner() {
        return owner;
    }

    UUID handler() {
        return handler;
    }

    UUID duplicateOf() {
        return duplicateOf;
    }

    String transferredTo() {
        return transferredTo;
    }

    /** Whether this actor is the owner: he is told less of who handles it. */
    boolean isOwnedBy(Actor actor) {
        return rights().isOwn(actor);
    }
}
