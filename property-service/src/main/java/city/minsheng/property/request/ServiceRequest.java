package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
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
import java.util.List;
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
    private UUID owner;
    private Instant receivedAt;
    private Instant confirmBy; // set while it is resolved: until then the owner may confirm or reopen
    private int round = 1;

    @Enumerated(STRING)
    private RequestStatus status;

    @Enumerated(STRING)
    private Category category; // null until classified

    @ElementCollection
    @CollectionTable(name = "service_request_clock", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Clock> clocks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "service_request_step", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    protected ServiceRequest() {} // for JPA

    /** All clocks run from the moment of receipt; until it is classified a request counts as simple. */
    ServiceRequest(Intake in, Actor owner, Instant now) {
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.community().code();
        this.place = new Place(in.community().regionCode());
        this.companyUscc = in.community().companyUscc();
        this.description = in.description();
        this.owner = owner.requirePerson();
        this.receivedAt = now;
        start(Promise.RESPOND, Category.RESPOND_WITHIN, now);
        start(Promise.RESOLVE, Category.SIMPLE.limit, now);
        enter(RequestStatus.RECEIVED, null, owner, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(Move move, Remark remark, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        var allowed = allowedTo(actor, now);
        if (!allowed.contains(move)) {
            throw Refusal.of(PropertyProblem.REQUEST_MOVE, status, status.label())
                    .allowing(allowed);
        }
        enter(move.target, remark, actor, now);
    }

    /** Begins the work, or judges it anew: the limits change, no clock starts again. */
    void classify(Category judged, String comment, Actor actor, Instant now) {
        move(Move.CLASSIFY, new Remark(judged.name(), comment), actor, now);
        category = judged;
        if (judged.promise == Promise.PLAN && clock(Promise.PLAN) == null) {
            clocks.add(new Clock(
                    round, Promise.PLAN, clock(Promise.RESOLVE).read(now).startAt()));
        }
        for (var clock : clocks) {
            if (clock.isOf(round, Promise.RESOLVE) || clock.isOf(round, Promise.PLAN)) {
                clock.promise(clock.isOf(round, judged.promise) ? judged.limit : null, now);
            }
        }
    }

    /** Proposes how and until when it will be solved; the promised time is a clock of its own. */
    void proposePlan(String plan, Instant promisedAt, Actor actor, Instant now) {
        move(Move.PROPOSE_PLAN, new Remark(null, plan), actor, now);
        if (!promisedAt.isAfter(now)) {
            throw Refusal.of(PropertyProblem.REQUEST_PROMISED_TIME);
        }
        start(Promise.DELIVER, Duration.between(now, promisedAt), now);
    }

    /** @param window how long the owner may take to confirm or reopen */
    void resolve(String result, Duration window, Actor actor, Instant now) {
        move(Move.RESOLVE, new Remark(null, result), actor, now);
        confirmBy = now.plus(window);
    }

    /** Begins a new round with a clock of its own; those of the round before stay as they ended. */
    void reopen(String reason, Actor actor, Instant now) {
        move(Move.REOPEN, new Remark(null, reason), actor, now);
        round++;
        confirmBy = null;
        start(Promise.RESOLVE, category == Category.BEYOND_COMPANY ? null : category.limit, now);
        if (category == Category.BEYOND_COMPANY) {
            start(Promise.PLAN, category.limit, now);
        }
    }

    /** The owner has said nothing within the window: counts as confirmed (自动确认). */
    void confirmSilently(Actor job, Instant now) {
        if (status == RequestStatus.RESOLVED && now.isAfter(confirmBy)) {
            enter(RequestStatus.CONFIRMED, new Remark("WINDOW_PASSED", null), job, now);
        }
    }

    /** Says better what is meant; nothing else changes, least of all a clock. */
    void describe(String better, Actor actor) {
        if (!actor.requirePerson().equals(owner)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        if (status.isOver()) {
            throw Refusal.of(PropertyProblem.REQUEST_CLOSED);
        }
        description = better;
    }

    List<Move> allowedTo(Actor actor, Instant now) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .filter(move -> move != Move.PROPOSE_PLAN
                        || category == Category.BEYOND_COMPANY && clock(Promise.DELIVER) == null)
                .filter(move -> move != Move.REOPEN || !now.isAfter(confirmBy))
                .sorted()
                .toList();
    }

    /** The owner acts as owner only, so that nobody handles his own request; staff act for the company that serves. */
    private boolean isFor(Actor actor, Move move) {
        var own = owner.equals(actor.person());
        return move.roles.stream().filter(actor::has).anyMatch(role -> switch (role) {
            case RESIDENT -> own;
            case PROPERTY_STAFF -> !own && companyUscc != null && companyUscc.equals(actor.org());
            case COMMUNITY_WORKER -> !own && companyUscc == null;
            default -> false;
        });
    }

    private void enter(RequestStatus next, Remark remark, Actor actor, Instant now) {
        status = next;
        steps.add(new Step(next, actor.subject(), actor.onBehalfOf(), now, remark));
        clocks.forEach(clock -> clock.enter(next, now));
    }

    private void start(Promise promise, Duration limit, Instant now) {
        var clock = new Clock(round, promise, now);
        clock.promise(limit, now);
        clocks.add(clock);
    }

    private Clock clock(Promise promise) {
        return clocks.stream()
                .filter(clock -> clock.isOf(round, promise))
                .findFirst()
                .orElse(null);
    }

    /** The clocks under which something is, or was, promised. */
    List<ClockReading> clocks(Instant now) {
        return clocks.stream()
                .filter(Clock::isPromised)
                .map(clock -> clock.read(now))
                .toList();
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, RequestStatus status, Category category, int round, String description) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, category, round, description);
    }

    List<Step> steps() {
        return List.copyOf(steps);
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
}
