package city.minsheng.market.rectification;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.market.inspection.FindingFacts;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.FindingKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The order to put one finding right (整改单), every step taken on it, and its deadline. */
@Entity
class Rectification {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID findingId;
    private UUID inspectionId;
    private String marketCode;
    private String operatorUscc;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private FindingKind kind;

    private String location;
    private String requirement;

    @Enumerated(STRING)
    private RectificationStatus status;

    private UUID parameterId; // the version of the policy parameter that gave the deadline

    @Embedded
    private Deadline deadline;

    @ElementCollection
    @CollectionTable(name = "rectification_step", joinColumns = @JoinColumn(name = "rectification_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    /** What has to be done, and by the rule of which parameter until when. */
    record Order(String number, String requirement, UUID parameterId, Deadline deadline) {}

    protected Rectification() {} // for JPA

    Rectification(FindingFacts finding, Order order, Actor actor, Instant now) {
        if (finding.isVoid()) {
            throw Refusal.of(MarketProblem.FINDING_OF_VOID);
        }
        this.id = Ids.next(now);
        this.number = order.number();
        this.findingId = finding.id();
        this.inspectionId = finding.inspectionId();
        this.marketCode = finding.marketCode();
        this.operatorUscc = finding.operatorUscc();
        this.place = new Place(finding.regionCode());
        this.kind = finding.kind();
        this.location = finding.location();
        this.requirement = order.requirement();
        this.parameterId = order.parameterId();
        this.deadline = order.deadline();
        actor.requirePerson();
        enter(RectificationStatus.ISSUED, null, actor, now);
    }

    /** Takes a step: 403 when it is not this actor's to take, 409 when it is not possible now. */
    void move(RectificationMove move, String reason, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        actor.requirePerson();
        if (!status.moves().contains(move)) {
            throw Refusal.of(MarketProblem.RECTIFICATION_MOVE, move, status.label(), status)
                    .allowing(allowedTo(actor));
        }
        if (isOwn(actor, move)) {
            throw Refusal.of(MarketProblem.OWN_WORK).allowing(allowedTo(actor));
        }
        enter(move.target, reason, actor, now);
    }

    List<RectificationMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move) && !isOwn(actor, move))
                .sorted()
                .toList();
    }

    /** A manager acts for the market that his organisation operates, and for no other that he may happen to see. */
    private boolean isFor(Actor actor, RectificationMove move) {
        return actor.has(move.role) && (!move.role.equals(Roles.MARKET_MANAGER) || operatorUscc.equals(actor.org()));
    }

    /** Whoever has once said that the work is done is not the one to judge it. */
    private boolean isOwn(Actor actor, RectificationMove move) {
        return move.role.equals(Roles.MARKET_INSPECTOR)
                && steps.stream()
                        .anyMatch(step -> step.status().equals(RectificationStatus.DONE.name())
                                && step.person().equals(actor.person()));
    }

    private void enter(RectificationStatus next, String reason, Actor actor, Instant now) {
        status = next;
        steps.add(Step.into(next, actor, now, reason));
        switch (next) {
            case DONE -> deadline.stop(now);
            case RETURNED -> deadline.goOn(now);
            case ISSUED, ACCEPTED, RECHECKED, CLOSED -> {
                // neither starts nor stops anything
            }
        }
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

    UUID findingId() {
        return findingId;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String marketCode() {
        return marketCode;
    }

    FindingKind kind() {
        return kind;
    }

    String location() {
        return location;
    }

    String requirement() {
        return requirement;
    }

    RectificationStatus status() {
        return status;
    }

    Deadline.Reading deadline(Instant now) {
        return deadline.read(now);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
