package city.minsheng.property.pairing;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.register.GuidanceScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A star company that guides a community without professional service (结对帮扶): agreement, visits, effect. */
@Entity
@Table(name = "guidance_pairing")
class Pairing {
    @Id
    private UUID id;

    @Version
    private long version;

    private String communityCode;

    @Embedded
    private Place place;

    private String companyUscc;
    private LocalDate signedOn; // null until it is agreed for the first time
    private String scope; // topics joined by |, as the file has them
    private int round = 1;
    private Integer months; // null in what was imported, which has no term
    private LocalDate endsOn;
    private Integer visitQuota;
    private LocalDate answerBy;

    @Enumerated(STRING)
    private PairingStatus status;

    @Enumerated(STRING)
    private Effect effect;

    private String effectText;

    @ElementCollection
    @CollectionTable(name = "pairing_visit", joinColumns = @JoinColumn(name = "pairing_id"))
    @OrderColumn(name = "seq")
    private List<PairingVisit> visits = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "pairing_step", joinColumns = @JoinColumn(name = "pairing_id"))
    @OrderColumn(name = "seq")
    private List<PairingStep> steps = new ArrayList<>(); // append-only

    protected Pairing() {} // for JPA

    Pairing(Invitation in, Terms terms, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.communityCode = in.communityCode();
        this.place = new Place(in.regionCode());
        this.companyUscc = in.companyUscc();
        invite(in, terms, now);
        enter(null, PairingStatus.INVITED, null, actor, now);
    }

    private void invite(Invitation in, Terms terms, Instant now) {
        scope = in.topics().stream().sorted().map(Enum::name).collect(Collectors.joining("|"));
        months = in.months();
        visitQuota = in.months() * terms.visitsPerMonth();
        answerBy = Clocks.dayOf(now).plusDays(terms.answerDays());
        endsOn = null;
        effect = null;
        effectText = null;
    }

    /** Takes a step: refused with 403 when it is not this actor's to take, with 409 when it is not possible now. */
    private void move(PairingMove move, String comment, Actor actor, Instant now) {
        requireAllowed(move, actor);
        enter(move, move.target, comment, actor, now);
    }

    void requireAllowed(PairingMove move, Actor actor) {
        if (!isFor(actor, move)) {
            throw Refusal.of(PairingProblem.ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(PairingProblem.MOVE, status, status.label()).allowing(allowedTo(actor));
        }
    }

    /** The term begins on the day of the agreement. */
    void agree(String agreement, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        requireAllowed(PairingMove.AGREE, actor);
        if (today.isAfter(answerBy)) {
            throw Refusal.of(PairingProblem.OVER, answerBy);
        }
        enter(PairingMove.AGREE, PairingStatus.AGREED, agreement, actor, now);
        signedOn = today;
        endsOn = today.plusMonths(months).minusDays(1);
    }

    void decline(String reason, Actor actor, Instant now) {
        move(PairingMove.DECLINE, reason, actor, now);
    }

    void visit(LocalDate day, GuidanceScope topic, String advice, String photo, Actor actor, Instant now) {
        requireAllowed(PairingMove.VISIT, actor);
        requireTerm(now);
        if (day.isBefore(signedOn) || day.isAfter(Clocks.dayOf(now))) {
            throw Refusal.of(PairingProblem.VISIT_DAY);
        }
        enter(PairingMove.VISIT, PairingStatus.VISITING, null, actor, now);
        visits.add(new PairingVisit(round, day, topic, advice, photo, actor.subject()));
    }

    /** The community says what it brought about, once the visits that were agreed have taken place. */
    void summarise(Effect what, String text, Actor actor, Instant now) {
        requireAllowed(PairingMove.SUMMARISE, actor);
        int due = visitQuota == null ? 1 : visitQuota;
        if (visitsOfRound() < due) {
            throw Refusal.of(PairingProblem.VISITS_SHORT, visitsOfRound(), due);
        }
        enter(PairingMove.SUMMARISE, PairingStatus.SUMMARISED, what.label() + ":" + text, actor, now);
        effect = what;
        effectText = text;
    }

    /** A new round: its visits count from nothing, those before stay on record. */
    void renew(Invitation in, Terms terms, Actor actor, Instant now) {
        requireAllowed(PairingMove.RENEW, actor);
        round++;
        invite(in, terms, now);
        enter(PairingMove.RENEW, PairingStatus.INVITED, null, actor, now);
    }

    /** Its term, or the time for an answer, is over: done by a job. */
    void expire(Actor job, Instant now) {
        var last = status == PairingStatus.INVITED ? answerBy : endsOn;
        if (status.isLive() && last != null && Clocks.dayOf(now).isAfter(last)) {
            enter(null, PairingStatus.EXPIRED, null, job, now);
        }
    }

    private void requireTerm(Instant now) {
        if (endsOn != null && Clocks.dayOf(now).isAfter(endsOn)) {
            throw Refusal.of(PairingProblem.OVER, endsOn);
        }
    }

    private int visitsOfRound() {
        return (int) visits.stream().filter(visit -> visit.round() == round).count();
    }

    List<PairingMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    private boolean isFor(Actor actor, PairingMove move) {
        return move.roles.stream()
                .filter(actor::has)
                .anyMatch(role -> !role.equals(PROPERTY_STAFF) || companyUscc.equals(actor.org()));
    }

    private void enter(PairingMove move, PairingStatus next, String comment, Actor actor, Instant now) {
        status = next;
        steps.add(new PairingStep(move, next, round, actor.subject(), actor.onBehalfOf(), now, comment));
    }

    private Set<GuidanceScope> topics() {
        return Arrays.stream(scope.split("\\|")).map(GuidanceScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, PairingStatus status, int round, LocalDate endsOn, int visits) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, round, endsOn, visits.size());
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            String communityCode,
            String companyUscc,
            List<GuidanceScope> topics,
            int round,
            Integer months,
            LocalDate answerBy,
            LocalDate signedOn,
            LocalDate endsOn,
            PairingStatus status,
            int visitsOfRound,
            Integer visitQuota,
            Effect effect,
            String effectText) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                communityCode,
                companyUscc,
                topics().stream().sorted().toList(),
                round,
                months,
                answerBy,
                signedOn,
                endsOn,
                status,
                visitsOfRound(),
                visitQuota,
                effect,
                effectText);
    }

    List<PairingVisit> visits() {
        return List.copyOf(visits);
    }

    List<PairingStep> steps() {
        return List.copyOf(steps);
    }

    UUID id() {
        return id;
    }
}
