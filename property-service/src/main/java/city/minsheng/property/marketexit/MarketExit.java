package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
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

/** A company on its way out of the market (市场退出). */
@Entity
class MarketExit {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String companyUscc;
    private String companyName;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private ExitStatus status;

    private UUID triggerListing; // null when an officer opened it
    private UUID triggerParameter;
    private String reason;

    @Embedded
    private Rectification rectification; // null until it is ordered

    @Embedded
    private Decision decision; // null until it is prepared

    private Integer templateVersion; // null until the handover begins
    private LocalDate closedOn;
    private LocalDate barredUntil; // null until closed
    private UUID barringParameter;

    @ElementCollection
    @CollectionTable(name = "handover_community", joinColumns = @JoinColumn(name = "market_exit_id"))
    @OrderColumn(name = "seq")
    private List<CommunityHandover> communities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "handover_item", joinColumns = @JoinColumn(name = "market_exit_id"))
    @OrderColumn(name = "seq")
    private List<HandoverItem> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "market_exit_step", joinColumns = @JoinColumn(name = "market_exit_id"))
    @OrderColumn(name = "seq")
    private List<ExitStep> steps = new ArrayList<>(); // append-only

    protected MarketExit() {} // for JPA

    MarketExit(Opening opening, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = opening.number();
        this.companyUscc = opening.companyUscc();
        this.companyName = opening.companyName();
        this.place = new Place(opening.regionCode());
        this.triggerListing = opening.listing();
        this.triggerParameter = opening.parameter();
        this.reason = opening.reason();
        enter(ExitStatus.TRIGGERED, "OPEN", opening.reason(), actor, now);
    }

    void orderRectification(String demands, Rectification ordered, Actor actor, Instant now) {
        take(ExitMove.ORDER_RECTIFICATION, demands, actor, now);
        rectification = ordered;
    }

    void report(String text, Actor actor, Instant now) {
        take(ExitMove.REPORT, text, actor, now);
        rectification.report(text, now);
    }

    /** Prepared anew, it takes the place of what was prepared before and not approved. */
    void prepareDecision(String text, String document, Actor actor, Instant now) {
        take(ExitMove.PREPARE_DECISION, text, actor, now);
        decision = new Decision(text, document, actor.requirePerson());
    }

    void approveDecision(String comment, Actor actor, Instant now) {
        take(ExitMove.APPROVE_DECISION, comment, actor, now);
        decision.approve(actor.requirePerson(), Clocks.dayOf(now));
    }

    /** @param served the communities that the company serves, each of which gets a checklist of its own */
    void startHandover(List<String> served, Template template, String comment, Actor actor, Instant now) {
        take(ExitMove.START_HANDOVER, comment, actor, now);
        templateVersion = template.version();
        checklist().begin(served, template.lines());
    }

    void recordItem(String community, String code, HandoverItem.Receipt receipt, Actor actor, Instant now) {
        take(ExitMove.RECORD_ITEM, community + " " + code, actor, now);
        checklist().item(community, code).record(receipt, Clocks.dayOf(now));
    }

    void prepareTakeover(String community, String code, Takeover.Grounds grounds, Actor actor, Instant now) {
        take(ExitMove.PREPARE_TAKEOVER, community + " " + code, actor, now);
        checklist().item(community, code).prepareTakeover(grounds, actor.requirePerson());
    }

    void confirmTakeover(String community, String code, Actor actor, Instant now) {
        take(ExitMove.CONFIRM_TAKEOVER, community + " " + code, actor, now);
        checklist().item(community, code).confirmTakeover(actor, Clocks.dayOf(now));
    }

    /**
     * @param present who serves the community now; null when no company does
     * @param next who is to serve it; null when the neighbourhood does for the time being
     * @return whether it has to be given to the next, for it may have gone there already
     */
    boolean handOver(String community, String present, String next, Actor actor, Instant now) {
        take(ExitMove.HAND_OVER, community + (next == null ? "" : " " + next), actor, now);
        var handover = checklist().community(community);
        if (companyUscc.equals(next)) {
            throw Refusal.of(ExitProblem.NEXT_LEAVES);
        }
        var ours = companyUscc.equals(present);
        if (!ours && present != null && !present.equals(next)) {
            throw Refusal.of(ExitProblem.SERVED, community, present);
        }
        handover.handOver(next, Clocks.dayOf(now));
        return ours || present == null && next != null;
    }

    /** @param left communities of the region whose contract with the company has not ended */
    void close(List<String> left, PolicyParameter barring, String comment, Actor actor, Instant now) {
        take(ExitMove.CLOSE, comment, actor, now);
        if (!left.isEmpty()) {
            throw Refusal.of(ExitProblem.CONTRACTS_LEFT, left.size(), String.join(", ", left))
                    .allowing(List.<ExitMove>of());
        }
        closedOn = Clocks.dayOf(now);
        barredUntil = closedOn.plusMonths(barring.asInt()).minusDays(1);
        barringParameter = barring.id();
    }

    /** Takes a step: refused with 409 when it is not possible now, with 403 when another person has to take it. */
    void take(ExitMove move, String comment, Actor actor, Instant now) {
        actor.requirePerson();
        var today = Clocks.dayOf(now);
        if (!status.moves().contains(move)) {
            throw Refusal.of(ExitProblem.MOVE, status, status.label()).allowing(allowedTo(actor, today));
        }
        var hindrance = hindrance(move, actor, today);
        if (hindrance != null) {
            throw hindrance.allowing(allowedTo(actor, today));
        }
        enter(move.target == null ? status : move.target, move.name(), comment, actor, now);
    }

    List<ExitMove> allowedTo(Actor actor, LocalDate today) {
        return status.moves().stream()
                .filter(move -> actor.has(move.role))
                .filter(move -> !move.role.equals(PROPERTY_STAFF) || companyUscc.equals(actor.org()))
                .filter(move -> hindrance(move, actor, today) == null)
                .sorted()
                .toList();
    }

    /** What stands in the way of a move that the state allows; null when nothing does. */
    private Refusal hindrance(ExitMove move, Actor actor, LocalDate today) {
        return switch (move) {
            case NOTIFY, ORDER_RECTIFICATION, START_HANDOVER, RECORD_ITEM, PREPARE_TAKEOVER, HAND_OVER, CLOSE -> null;
            case REPORT -> rectification.unreportable();
            case PREPARE_DECISION -> rectification.undecidable(today);
            case APPROVE_DECISION ->
                decision == null ? Refusal.of(ExitProblem.DECISION_MISSING) : decision.unapprovableBy(actor);
            case CONFIRM_TAKEOVER -> checklist().unconfirmableBy(actor);
            case FINISH_HANDOVER -> checklist().incomplete();
            case WITHDRAW -> decision == null ? null : decision.irrevocableBy(actor);
        };
    }

    private Checklist checklist() {
        return new Checklist(communities, items);
    }

    private void enter(ExitStatus next, String move, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new ExitStep(next, move, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    /** What an audit compares. */
    record Snapshot(long version, ExitStatus status, LocalDate barredUntil, List<Checklist.Line> handover) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, barredUntil, checklist().recorded());
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

    String companyUscc() {
        return companyUscc;
    }

    String companyName() {
        return companyName;
    }

    String regionCode() {
        return place.regionCode();
    }

    ExitStatus status() {
        return status;
    }

    UUID triggerListing() {
        return triggerListing;
    }

    String reason() {
        return reason;
    }

    Rectification rectification() {
        return rectification;
    }

    Decision decision() {
        return decision;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    LocalDate barredUntil() {
        return barredUntil;
    }

    Checklist handover() {
        return new Checklist(List.copyOf(communities), List.copyOf(items));
    }

    List<ExitStep> steps() {
        return List.copyOf(steps);
    }
}
