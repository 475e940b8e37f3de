package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.RESIDENT;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An elevator that owners of one unit wish to add (加装电梯), from the intent to its use. */
@Entity
class ElevatorProject {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private String building;
    private String unit;
    private UUID applicant;

    @Enumerated(STRING)
    private ElevatorStatus status;

    private Long costFen; // null before there is a plan
    private String designer;
    private UUID formulaId;

    @Embedded
    private VoteCount vote; // null until it is counted

    private LocalDate publicityEndsOn;
    private String registration;

    @Embedded
    private Subsidy subsidy; // null until it is worked out

    @ElementCollection
    @CollectionTable(name = "elevator_room", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "seq")
    private List<ElevatorRoom> rooms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "elevator_objection", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "seq")
    private List<ElevatorObjection> objections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "elevator_opinion", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "seq")
    private List<ElevatorOpinion> opinions = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "elevator_step", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "seq")
    private List<ElevatorStep> steps = new ArrayList<>(); // append-only

    protected ElevatorProject() {} // for JPA

    ElevatorProject(Intent in, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = in.number();
        this.communityCode = in.communityCode();
        this.place = new Place(in.regionCode());
        this.building = in.building();
        this.unit = in.unit();
        this.applicant = actor.requirePerson();
        enter(null, ElevatorStatus.INTENT, in.wish(), actor, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    void move(ElevatorMove move, String comment, Actor actor, Instant now) {
        requireAllowed(move, actor);
        enter(move, move.target, comment, actor, now);
    }

    void requireAllowed(ElevatorMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(ElevatorProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(ElevatorProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    private void requireIn(ElevatorStatus wanted, Actor actor) {
        if (status != wanted) {
            throw Refusal.of(ElevatorProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    /** The plan may be drawn up anew until the vote; what was said of the one before falls with it. */
    void drawUp(ProjectPlan plan, CostFormula formula, Actor actor, Instant now) {
        move(ElevatorMove.DRAW_UP, null, actor, now);
        plan.requireSound(formula);
        costFen = plan.cost().fen();
        designer = plan.designer();
        formulaId = formula.id();
        rooms.clear();
        rooms.addAll(plan.rooms());
    }

    void consent(String room, boolean yes, String file, Actor actor, Instant now) {
        requireIn(ElevatorStatus.VOTE, actor);
        ElevatorRoom.of(room, rooms).consent(yes, file, now);
    }

    /**
     * Carried, it goes public; otherwise it is over. Whoever's own part is used has consented before.
     *
     * @param publicityEnds last day of the publicity, if it is carried
     */
    void count(UnitVote counted, LocalDate publicityEnds, Actor actor, Instant now) {
        requireAllowed(ElevatorMove.COUNT, actor);
        if (actor.subject().equals(steps.getLast().actor())) {
            throw Refusal.of(ElevatorProblem.SELF_COUNTED);
        }
        var held = VoteCount.of(counted, rooms);
        var outcome = SpecialMajority.of(held);
        var carried = outcome == SpecialMajority.CARRIED;
        if (carried) {
            ElevatorRoom.requireConsents(rooms);
            publicityEndsOn = publicityEnds;
        }
        vote = held;
        var next = carried ? ElevatorStatus.PUBLICITY : ElevatorStatus.REJECTED;
        enter(ElevatorMove.COUNT, next, outcome.name(), actor, now);
    }

    /** The last day of the publicity is in time. */
    void object(String reason, Actor actor, Instant now) {
        requireAllowed(ElevatorMove.OBJECT, actor);
        if (Clocks.dayOf(now).isAfter(publicityEndsOn)) {
            throw Refusal.of(ElevatorProblem.PUBLICITY_OVER, publicityEndsOn);
        }
        enter(ElevatorMove.OBJECT, ElevatorStatus.OBJECTION, null, actor, now);
        objections.add(new ElevatorObjection(actor.requirePerson(), reason, now));
    }

    /** All that was said is settled; the publicity goes on to its end. */
    void settle(String agreement, Actor actor, Instant now) {
        move(ElevatorMove.SETTLE, agreement, actor, now);
        objections.forEach(objection -> objection.settle(now));
    }

    void review(String comment, Actor actor, Instant now) {
        requireAllowed(ElevatorMove.REVIEW, actor);
        if (!Clocks.dayOf(now).isAfter(publicityEndsOn)) {
            throw Refusal.of(ElevatorProblem.PUBLICITY_RUNNING, publicityEndsOn);
        }
        enter(ElevatorMove.REVIEW, ElevatorStatus.JOINT_REVIEW, comment, actor, now);
    }

    void give(Department department, boolean agreed, String comment, Actor actor, Instant now) {
        requireIn(ElevatorStatus.JOINT_REVIEW, actor);
        if (opinions.stream().anyMatch(given -> given.department() == department)) {
            throw Refusal.of(ElevatorProblem.OPINION_GIVEN, department);
        }
        opinions.add(new ElevatorOpinion(department, agreed, comment, actor.subject(), now));
    }

    void approve(String comment, Actor actor, Instant now) {
        requireAllowed(ElevatorMove.APPROVE, actor);
        var missing = ElevatorOpinion.missing(opinions);
        if (!missing.isEmpty()) {
            throw Refusal.of(ElevatorProblem.OPINIONS_MISSING, missing);
        }
        enter(ElevatorMove.APPROVE, ElevatorStatus.CONSTRUCTION, comment, actor, now);
    }

    void register(String code, Actor actor, Instant now) {
        move(ElevatorMove.REGISTER, null, actor, now);
        registration = code;
    }

    /** Worked out anew as long as it is not granted. */
    void prepareSubsidy(Subsidy.Rates rates, Actor actor) {
        requireIn(ElevatorStatus.REGISTERED, actor);
        subsidy = Subsidy.of(new Money(costFen), rates, actor.subject());
    }

    void grant(String comment, Actor actor, Instant now) {
        requireAllowed(ElevatorMove.GRANT, actor);
        if (subsidy == null) {
            throw Refusal.of(ElevatorProblem.SUBSIDY_MISSING);
        }
        if (subsidy.preparedBy().equals(actor.subject())) {
            throw Refusal.of(ElevatorProblem.SELF_GRANTED);
        }
        enter(ElevatorMove.GRANT, ElevatorStatus.SUBSIDY, comment, actor, now);
    }

    List<ElevatorMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    /** Of the residents who wished it draws up and gives up; who objects is another. */
    private boolean isFor(Actor actor, ElevatorMove move) {
        var own = applicant.equals(actor.person());
        return move.roles.stream()
                .filter(actor::has)
                .anyMatch(role -> !role.equals(RESIDENT) || own == (move != ElevatorMove.OBJECT));
    }

    private void enter(ElevatorMove move, ElevatorStatus next, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new ElevatorStep(move, next, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(
            long version, ElevatorStatus status, Long costFen, VoteCount vote, Long subsidyFen, String registration) {}

    Snapshot snapshot() {
        return new Snapshot(
                version, status, costFen, vote, subsidy == null ? null : subsidy.subsidyFen(), registration);
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            String number,
            String communityCode,
            String building,
            String unit,
            ElevatorStatus status,
            Money cost,
            String designer,
            UUID formulaId,
            VoteCount vote,
            LocalDate publicityEndsOn,
            String registration,
            Money subsidy) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                number,
                communityCode,
                building,
                unit,
                status,
                costFen == null ? null : new Money(costFen),
                designer,
                formulaId,
                vote,
                publicityEndsOn,
                registration,
                subsidy == null ? null : subsidy.amount());
    }

    List<ElevatorRoom> rooms() {
        return List.copyOf(rooms);
    }

    List<ElevatorObjection> objections() {
        return List.copyOf(objections);
    }

    List<ElevatorOpinion> opinions() {
        return List.copyOf(opinions);
    }

    List<ElevatorStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
