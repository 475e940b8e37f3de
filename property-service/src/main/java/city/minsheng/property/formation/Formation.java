package city.minsheng.property.formation;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The formation of one committee (业委会组建): it goes by one edition of the template, and remembers every step. */
@Entity
class Formation {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String communityCode;

    @Embedded
    private Place place;

    private UUID templateId;

    @Enumerated(STRING)
    private FormationStatus status;

    @Enumerated(STRING)
    private FormationStatus suspendedIn; // null unless it is suspended

    private int round = 1; // of the vote
    private LocalDate startedOn;

    @ElementCollection
    @CollectionTable(name = "formation_step", joinColumns = @JoinColumn(name = "formation_id"))
    @OrderColumn(name = "seq")
    private List<FormationStep> steps = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "formation_paper", joinColumns = @JoinColumn(name = "formation_id"))
    @OrderColumn(name = "seq")
    private List<FormationPaper> papers = new ArrayList<>(); // append-only

    protected Formation() {} // for JPA

    Formation(String number, String communityCode, String regionCode, UUID templateId, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = number;
        this.communityCode = communityCode;
        this.place = new Place(regionCode);
        this.templateId = templateId;
        this.startedOn = Clocks.dayOf(now);
        enter(null, null, FormationStatus.APPLIED, null, null, null, actor, now);
    }

    /** How far it has come; what a vote that failed had completed does not count in the next one. */
    Progress progress(Template template, DayCount days) {
        var done = new HashMap<Integer, LocalDate>();
        steps.stream()
                .filter(step -> step.number() != null)
                .filter(step -> step.number() < template.repeatsFrom() || step.round() == round)
                .forEach(step -> done.put(step.number(), step.doneOn()));
        return new Progress(template, Map.copyOf(done), days);
    }

    /** Refuses unless the procedure may be completed now, by this actor and with what he brings. */
    void requireCompletable(Procedure procedure, Completion brought, Progress progress, Actor actor, Instant now) {
        requireMove(FormationMove.COMPLETE, actor);
        if (procedure.roles().stream().noneMatch(actor::has)) {
            throw Refusal.of(FormationProblem.ACTOR, procedure.name());
        }
        progress.require(procedure, Clocks.dayOf(now));
        brought.requireFor(procedure);
    }

    /**
     * Takes down that a procedure was completed, after {@link #requireCompletable}.
     *
     * @param textSealed the document that it filled; null for none
     * @param publicityId the list that it published; null for none
     */
    void complete(
            Procedure procedure, Completion brought, String textSealed, UUID publicityId, Actor actor, Instant now) {
        brought.documents()
                .forEach((name, file) -> papers.add(new FormationPaper(procedure.number(), round, name, file)));
        var next = procedure.phase() == null ? status : procedure.phase();
        enter(FormationMove.COMPLETE, procedure.number(), next, brought.comment(), textSealed, publicityId, actor, now);
    }

    /** Takes a step that is no procedure: refused with 403 when it is not this actor's, with 409 when it is not possible. */
    void move(FormationMove move, String reason, Actor actor, Instant now) {
        requireMove(move, actor);
        var next = move == FormationMove.RESUME ? suspendedIn : move.target;
        suspendedIn = move == FormationMove.SUSPEND ? status : null;
        round += move == FormationMove.VOTE_AGAIN ? 1 : 0;
        enter(move, null, next, reason, null, null, actor, now);
    }

    List<FormationMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .sorted()
                .toList();
    }

    private void requireMove(FormationMove move, Actor actor) {
        if (move.roles.stream().noneMatch(actor::has)) {
            throw Refusal.of(FormationProblem.ACTOR, move);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(FormationProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    private void enter(
            FormationMove move,
            Integer procedure,
            FormationStatus next,
            String comment,
            String textSealed,
            UUID publicityId,
            Actor actor,
            Instant now) {
        status = next;
        steps.add(new FormationStep(
                move,
                procedure,
                round,
                next,
                actor.subject(),
                actor.onBehalfOf(),
                now,
                Clocks.dayOf(now),
                textSealed,
                publicityId,
                comment));
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, FormationStatus status, int round, int steps) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, round, steps.size());
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            String number,
            FormationStatus status,
            String communityCode,
            String regionCode,
            UUID templateId,
            int round,
            LocalDate startedOn) {}

    Facts facts() {
        return new Facts(id, version, number, status, communityCode, place.regionCode(), templateId, round, startedOn);
    }

    List<FormationStep> steps() {
        return List.copyOf(steps);
    }

    List<FormationPaper> papers() {
        return List.copyOf(papers);
    }

    UUID id() {
        return id;
    }
}
