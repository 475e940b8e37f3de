package city.minsheng.property.cable;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A place where overhead cables are put in order (整治点位): how it is planned, worked on, accepted and kept. */
@Entity
class CableSite {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(STRING)
    private SiteKind kind;

    private String name;

    @Embedded
    private Place place;

    private int buildings;

    @Enumerated(STRING)
    private SizeClass sizeClass;

    private Integer builtYear;
    private Integer difficulty;

    @Enumerated(STRING)
    private KeySite keySite;

    private boolean pilot;
    private LocalDate plannedOn;
    private LocalDate dueOn;
    private LocalDate completedOn; // of the first acceptance; a rebound leaves it

    @Enumerated(STRING)
    private CableStatus status;

    @Enumerated(STRING)
    private CableMethod method;

    @Enumerated(STRING)
    private Carrier carrier;

    private String beforePhoto;
    private String afterPhoto;
    private UUID standardId; // null for a pilot that came before there was one
    private UUID scheduleId;
    private Integer scheduleRank;

    @ElementCollection
    @CollectionTable(name = "cable_site_agency", joinColumns = @JoinColumn(name = "site_id"))
    @Column(name = "agency")
    @Enumerated(STRING)
    private Set<Agency> agencies = EnumSet.noneOf(Agency.class);

    @ElementCollection
    @CollectionTable(name = "cable_rebound", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "seq")
    private List<CableRebound> rebounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cable_step", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "seq")
    private List<CableStep> steps = new ArrayList<>(); // append-only

    protected CableSite() {} // for JPA

    CableSite(Survey in, Actor surveyor, Instant now) {
        this.id = Ids.next(now);
        this.kind = in.kind();
        this.name = in.name();
        this.place = new Place(in.regionCode());
        this.buildings = in.buildings();
        this.sizeClass = in.traits().sizeClass();
        this.builtYear = in.traits().builtYear();
        this.difficulty = in.traits().difficulty();
        this.keySite = in.traits().keySite();
        this.pilot = in.traits().pilot();
        this.dueOn = in.dueOn();
        enter(null, CableStatus.SURVEYED, null, surveyor, now);
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    private void move(CableMove move, String comment, Actor actor, Instant now) {
        check(move, actor);
        enter(move, move.target, comment, actor, now);
    }

    private void check(CableMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(CableProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(CableProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    /** Settles how and when; planning again replaces the plan. */
    void plan(WorksPlan plan, String comment, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        move(CableMove.PLAN, comment, actor, now);
        if (plan.plannedOn().isBefore(today)
                || dueOn != null && plan.plannedOn().isAfter(dueOn)) {
            throw Refusal.of(CableProblem.PLANNED_ON, today);
        }
        method = plan.method();
        carrier = plan.carrier();
        agencies.clear();
        agencies.addAll(plan.agencies());
        plannedOn = plan.plannedOn();
    }

    /** A schedule gives it its week; how it is worked on may be settled before or after. */
    void schedule(UUID schedule, int rank, LocalDate week, Actor actor, Instant now) {
        move(CableMove.PLAN, null, actor, now);
        scheduleId = schedule;
        scheduleRank = rank;
        plannedOn = week;
    }

    void announce(String comment, Actor actor, Instant now) {
        move(CableMove.NOTIFY, comment, actor, now);
        if (method == null) {
            throw Refusal.of(CableProblem.PLAN_INCOMPLETE);
        }
    }

    /** An imported site may have no method when its cables hang again. */
    void settle(CableMethod imported) {
        method = method == null ? imported : method;
    }

    /** @param standard in force for the method; null when there is none yet, which only a pilot may do without */
    void start(CableStandard standard, String photo, String comment, Actor actor, Instant now) {
        move(CableMove.START, comment, actor, now);
        if (method == null) {
            throw Refusal.of(CableProblem.PLAN_INCOMPLETE);
        }
        if (standard == null && !pilot) {
            throw Refusal.of(CableProblem.STANDARD_MISSING, method, method.label());
        }
        standardId = standard == null ? null : standard.id();
        beforePhoto = photo;
    }

    /**
     * @param standard that the works were begun on; null for a pilot without one
     * @param met codes of its items that were found in order, all of them
     */
    void accept(CableStandard standard, Set<String> met, String photo, String comment, Actor actor, Instant now) {
        check(CableMove.ACCEPT, actor);
        if (actor.subject().equals(steps.getLast().actor())) {
            throw Refusal.of(CableProblem.SELF_ACCEPTED);
        }
        CableStandard.requireMet(standard, met);
        enter(CableMove.ACCEPT, CableStatus.ACCEPTED, comment, actor, now);
        afterPhoto = photo;
        var today = Clocks.dayOf(now);
        completedOn = completedOn == null ? today : completedOn;
        rebounds.forEach(rebound -> rebound.repair(today));
    }

    /** It has stayed in order for so many days after it was accepted last. */
    void keep(int days, String comment, Actor actor, Instant now) {
        check(CableMove.KEEP, actor);
        var accepted = rebounds.isEmpty() ? completedOn : rebounds.getLast().repairedOn();
        var earliest = accepted.plusDays(days);
        if (Clocks.dayOf(now).isBefore(earliest)) {
            throw Refusal.of(CableProblem.KEEP_EARLY, days, earliest).allowing(List.of(CableMove.REBOUND));
        }
        enter(CableMove.KEEP, CableStatus.KEPT, comment, actor, now);
    }

    void rebound(String reason, String photo, Actor actor, Instant now) {
        move(CableMove.REBOUND, reason, actor, now);
        rebounds.add(new CableRebound(Clocks.dayOf(now), reason, photo));
    }

    List<CableMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    private static boolean isFor(Actor actor, CableMove move) {
        return move.roles.stream().anyMatch(actor::has);
    }

    private void enter(CableMove move, CableStatus next, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new CableStep(move, next, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    Traits traits() {
        return new Traits(pilot, sizeClass, builtYear, difficulty, keySite);
    }

    Priority.Placed placed(PriorityWeights weights) {
        return new Priority.Placed(traits(), Priority.of(traits(), weights), kind, name);
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(
            long version,
            CableStatus status,
            CableMethod method,
            LocalDate plannedOn,
            LocalDate completedOn,
            int rebounds) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, method, plannedOn, completedOn, rebounds.size());
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            SiteKind kind,
            String name,
            String regionCode,
            int buildings,
            LocalDate plannedOn,
            LocalDate dueOn,
            LocalDate completedOn,
            CableStatus status,
            CableMethod method,
            Carrier carrier,
            List<Agency> agencies,
            String beforePhoto,
            String afterPhoto,
            UUID standardId,
            Integer scheduleRank) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                kind,
                name,
                place.regionCode(),
                buildings,
                plannedOn,
                dueOn,
                completedOn,
                status,
                method,
                carrier,
                agencies.stream().sorted().toList(),
                beforePhoto,
                afterPhoto,
                standardId,
                scheduleRank);
    }

    List<CableRebound.Reading> rebounds() {
        return rebounds.stream().map(CableRebound::read).toList();
    }

    List<CableStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
