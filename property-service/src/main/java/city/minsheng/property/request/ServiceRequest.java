package city.minsheng.property.request;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.property.duty.DispatchMode;
import city.minsheng.property.notice.About;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What an owner asks of the property company (诉求): whose each step is, and what it brings about. */
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
    private UUID duplicateOf;
    private String transferredTo;

    @Embedded
    private Origin origin;

    @Embedded
    private Course course;

    @Embedded
    private Handling handling = new Handling();

    @Embedded
    private Feedback feedback = new Feedback();

    protected ServiceRequest() {} // for JPA

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
        this.course = new Course(receivedAt, actor, now);
    }

    /** A step from before the platform was there: nobody is asked whether he may; the order of states holds all the same. */
    void replay(RecordedStep step, Actor importer) {
        course.replay(step, importer);
    }

    /** Stars from before the platform was there, given with the last step. */
    void replayStars(int stars) {
        feedback.add(new Rating(stars, null, course.lastAt()));
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(Move move, Remark remark, Actor actor, Instant now) {
        rights().check(move, actor, now);
        takeOn(move, actor, now);
        course.enter(move.target, move.outcome(), remark, actor, now);
    }

    /** Begins the work, or judges it anew: the limits change, no clock starts again. */
    void classify(Category judged, String comment, Actor actor, Instant now) {
        move(Move.CLASSIFY, new Remark(judged.name(), comment), actor, now);
        course.judge(judged, now);
    }

    /** Proposes how and until when it will be solved. */
    void proposePlan(String plan, Instant promisedAt, Actor actor, Instant now) {
        move(Move.PROPOSE_PLAN, new Remark(null, plan), actor, now);
        if (!promisedAt.isAfter(now)) {
            throw Refusal.of(PropertyProblem.REQUEST_PROMISED_TIME);
        }
        course.promise(promisedAt, now);
    }

    /** @param window how long the owner may take to confirm or reopen */
    void resolve(String result, Duration window, Actor actor, Instant now) {
        move(Move.RESOLVE, new Remark(null, result), actor, now);
        course.awaitOwner(now.plus(window));
    }

    /** @param original the request that this one repeats; null unless that is the reason */
    void decline(DeclineReason reason, ServiceRequest original, String comment, Actor actor, Instant now) {
        rights().check(Move.DECLINE, actor, now);
        if ((reason == DeclineReason.DUPLICATE) != (original != null) || original != null && !canRepeat(original)) {
            throw Refusal.of(PropertyProblem.REQUEST_DUPLICATE);
        }
        takeOn(Move.DECLINE, actor, now);
        duplicateOf = original == null ? null : original.id;
        course.enter(RequestStatus.DECLINED, reason.outcome, new Remark(reason.name(), comment), actor, now);
    }

    /** The original is another request of the same community, and no repetition itself: there are no chains. */
    private boolean canRepeat(ServiceRequest original) {
        return !original.id.equals(id)
                && original.communityCode.equals(communityCode)
                && original.course.outcome() != Outcome.DUPLICATE;
    }

    /** Ends here and goes on elsewhere (转办). */
    void transfer(String receiver, String reason, Actor actor, Instant now) {
        move(Move.TRANSFER, new Remark(null, reason), actor, now);
        transferredTo = receiver;
    }

    void reopen(String reason, Actor actor, Instant now) {
        rights().check(Move.REOPEN, actor, now);
        course.reopen(new Remark(null, reason), actor, now);
    }

    /** The owner has said nothing within the window: counts as confirmed (自动确认). */
    void confirmSilently(Actor job, Instant now) {
        course.confirmSilently(job, now);
    }

    /** Asks the owner; where he has no account, his answer confirms or reopens in his place (回访). */
    void visit(Visit.Answer answer, String comment, Actor actor, Instant now) {
        rights().check(Move.VISIT, actor, now);
        feedback.add(new Visit(answer, comment, actor.subject(), now));
        if (owner == null) {
            course.settle(answer, comment, actor, now);
        }
    }

    /** @param stars 1 to 5 */
    void rate(int stars, String comment, Actor actor, Instant now) {
        rights().check(Move.RATE, actor, now);
        feedback.add(new Rating(stars, comment, now));
    }

    /** Takes it on (抢单): who comes second is told so. */
    void grab(Actor actor, Instant now) {
        rights().check(Move.GRAB, actor, now);
        handling.hand(DispatchMode.GRAB, actor.requirePerson(), actor, now);
    }

    /** Gives it to somebody, whoever had it before (指派). */
    void assign(UUID person, Actor actor, Instant now) {
        rights().check(Move.ASSIGN, actor, now);
        handling.hand(DispatchMode.ASSIGN, person, actor, now);
    }

    /** It is the turn of somebody on duty (轮派). */
    void rotate(UUID person, Actor job, Instant now) {
        handling.hand(DispatchMode.ROTATE, person, job, now);
    }

    private void takeOn(Move move, Actor actor, Instant now) {
        if (handling.handler() == null
                && move.isHandling()
                && rights().actsForCompany(actor)
                && actor.person() != null) {
            handling.hand(DispatchMode.GRAB, actor.person(), actor, now);
        }
    }

    /**
     * Follows the contract of its community to another company, or to none; nobody there handles it yet, and no clock
     * starts again.
     *
     * @return false when it stays as it is: at an end, or with that company already
     */
    boolean serveBy(String company) {
        if (course.status().isFinal() || Objects.equals(company, companyUscc)) {
            return false;
        }
        companyUscc = company;
        handling.handOver();
        return true;
    }

    /** Says better what is meant; nothing else changes, least of all a clock. */
    void describe(String better, Actor actor) {
        if (!rights().isOwn(actor)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        if (course.status().isOver()) {
            throw Refusal.of(PropertyProblem.REQUEST_CLOSED);
        }
        description = better;
    }

    /** The sealed telephone of who asked, for those who handle the request; whoever opens it leaves a row in the audit. */
    String phoneFor(Actor actor) {
        if (!rights().mayCall(actor)) {
            throw Refusal.of(PropertyProblem.REQUEST_ACTOR);
        }
        if (origin.contactSealed() == null) {
            throw Refusal.of(RequestProblem.NO_PHONE);
        }
        return origin.contactSealed();
    }

    List<Move> allowedTo(Actor actor, Instant now) {
        return rights().allowedTo(actor, now);
    }

    private RequestRights rights() {
        return new RequestRights(owner, companyUscc, handling.handler(), feedback.rating() != null, course);
    }

    /** Whether this actor is the owner: he is told less of who handles it. */
    boolean isOwnedBy(Actor actor) {
        return rights().isOwn(actor);
    }

    /** The clocks under which something is, or was, promised. */
    List<ClockReading> clocks(Instant now) {
        return course.clocks(now);
    }

    List<Step> steps() {
        return course.steps();
    }

    List<Visit> visits() {
        return feedback.visits();
    }

    /** What an audit compares: nothing in it moves by itself. */
    RequestSnapshot snapshot() {
        return new RequestSnapshot(
                version,
                course.status(),
                course.category(),
                course.round(),
                description,
                companyUscc,
                handling.handler(),
                feedback.rating());
    }

    /** What a notice says of it: nothing of any person. */
    About about() {
        return new About(id, number, course.round(), communityCode, place.regionCode(), companyUscc);
    }

    /** What views and lists are made of. */
    RequestFacts facts() {
        return new RequestFacts(
                id,
                version,
                number,
                communityCode,
                place.regionCode(),
                companyUscc,
                description,
                owner,
                receivedAt,
                origin,
                course.status(),
                course.outcome(),
                course.category(),
                course.round(),
                course.confirmBy(),
                handling.handler(),
                handling.handovers(),
                duplicateOf,
                transferredTo,
                feedback.rating());
    }

    /** How often it was handed to somebody. */
    int dispatches() {
        return handling.dispatches();
    }

    UUID id() {
        return id;
    }
}
