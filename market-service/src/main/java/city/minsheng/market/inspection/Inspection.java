package city.minsheng.market.inspection;

import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.Grade;
import city.minsheng.market.standard.Outcome;
import city.minsheng.market.standard.Score;
import city.minsheng.market.standard.Standard;
import city.minsheng.market.step.Step;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** One look at one market (检查), by the edition of the standard that was in force when it began. */
@Entity
class Inspection {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String marketCode;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private InspectionKind kind;

    private LocalDate plannedOn;

    @Enumerated(STRING)
    private InspectionStatus status;

    private UUID standardId; // null until it starts, and then never another
    private Instant startedAt;
    private Integer passedWeight;
    private Integer applicableWeight;
    private Boolean vetoed;

    @Enumerated(STRING)
    private Grade grade;

    @ElementCollection
    @CollectionTable(name = "inspection_result", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "seq")
    private List<ItemResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "inspection_step", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    /** Where, how and when it is to be. */
    record Plan(String number, String marketCode, String regionCode, InspectionKind kind, LocalDate on) {}

    protected Inspection() {} // for JPA

    Inspection(Plan plan, Actor actor, Instant now) {
        if (plan.on().isBefore(Clocks.dayOf(now))) {
            throw Refusal.of(MarketProblem.PAST_DAY, plan.on());
        }
        this.id = Ids.next(now);
        this.number = plan.number();
        this.marketCode = plan.marketCode();
        this.place = new Place(plan.regionCode());
        this.kind = plan.kind();
        this.plannedOn = plan.on();
        actor.requirePerson();
        enter(InspectionStatus.PLANNED, null, actor, now);
    }

    /** Begins, and freezes the edition of the standard. */
    void start(Standard inForce, String comment, Actor actor, Instant now) {
        require(InspectionMove.START, actor);
        standardId = inForce.id();
        startedAt = now;
        enter(InspectionMove.START.target, comment, actor, now);
    }

    /**
     * Hands in a result for each item.
     *
     * @param standards finds the edition that this was frozen to
     */
    List<Finding> submit(List<ItemResult> all, Function<UUID, Standard> standards, Actor actor, Instant now) {
        require(InspectionMove.SUBMIT, actor);
        var frozen = standards.apply(standardId);
        Answers.require(all, frozen);
        results.addAll(all);
        enter(InspectionMove.SUBMIT.target, null, actor, now);
        var kinds = frozen.items().stream().collect(Collectors.toMap(Standard.Item::code, Standard.Item::kind));
        return all.stream()
                .filter(result -> result.outcome() == Outcome.FAIL)
                .map(failed -> new Finding(this, failed, kinds.get(failed.itemCode()), now))
                .toList();
    }

    /** Computes the points from what was handed in. */
    void score(Function<UUID, Standard> standards, String comment, Actor actor, Instant now) {
        require(InspectionMove.SCORE, actor);
        var frozen = standards.apply(standardId);
        var score = frozen.score(results.stream().collect(Collectors.toMap(ItemResult::itemCode, ItemResult::outcome)));
        passedWeight = score.passedWeight();
        applicableWeight = score.applicableWeight();
        vetoed = score.vetoed();
        grade = score.grade();
        enter(InspectionMove.SCORE.target, comment, actor, now);
    }

    void publish(String comment, Actor actor, Instant now) {
        require(InspectionMove.PUBLISH, actor);
        enter(InspectionMove.PUBLISH.target, comment, actor, now);
    }

    /** @param rectifications how many were issued for its findings: with any, it stands */
    void declareVoid(String reason, long rectifications, Actor actor, Instant now) {
        require(InspectionMove.VOID, actor);
        if (rectifications > 0) {
            throw Refusal.of(MarketProblem.UNDER_RECTIFICATION);
        }
        enter(InspectionMove.VOID.target, reason, actor, now);
    }

    List<InspectionMove> allowedTo(Actor actor) {
        return actor.has(MARKET_INSPECTOR) ? status.moves().stream().sorted().toList() : List.of();
    }

    private void require(InspectionMove move, Actor actor) {
        if (!actor.has(MARKET_INSPECTOR)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        actor.requirePerson();
        if (!status.moves().contains(move)) {
            throw Refusal.of(MarketProblem.INSPECTION_MOVE, move, status.label(), status)
                    .allowing(allowedTo(actor));
        }
    }

    private void enter(InspectionStatus next, String reason, Actor actor, Instant now) {
        status = next;
        steps.add(Step.into(next, actor, now, reason));
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

    String marketCode() {
        return marketCode;
    }

    String regionCode() {
        return place.regionCode();
    }

    InspectionKind kind() {
        return kind;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    InspectionStatus status() {
        return status;
    }

    UUID standardId() {
        return standardId;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null until it is scored. */
    Score score() {
        return grade == null ? null : new Score(passedWeight, applicableWeight, vetoed, grade);
    }

    List<ItemResult> results() {
        return List.copyOf(results);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
