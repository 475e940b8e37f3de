package city.minsheng.employment.batch;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.OpenCycle;
import city.minsheng.employment.programme.Programme;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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

/** Entitlements that are published, approved and paid together (发放批次). */
@Entity
class Batch {
    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID cycleId;

    @Enumerated(STRING)
    private Programme programme;

    private int cycleYear;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private BatchStatus status;

    private int itemCount;
    private long totalFen;
    private UUID preparedBy;
    private UUID checkedBy; // null until checked, and again when returned
    private UUID approvedBy;
    private String fileHash; // null until sent
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "batch_step", joinColumns = @JoinColumn(name = "batch_id"))
    @OrderColumn(name = "seq")
    private List<Step> steps = new ArrayList<>(); // append-only

    /** @param reason in words; null where none is asked for */
    @Embeddable
    record Step(
            @Enumerated(STRING) BatchStatus status,
            String move,
            Instant at,
            String subject,
            UUID person,
            String onBehalfOf,
            String reason) {}

    protected Batch() {} // for JPA

    Batch(OpenCycle cycle, long sequence, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.number = "%s-%d-%06d".formatted(cycle.programme().prefix(), cycle.year(), sequence);
        this.cycleId = cycle.id();
        this.programme = cycle.programme();
        this.cycleYear = cycle.year();
        this.place = new Place(actor.requireRegion());
        this.preparedBy = actor.requirePerson();
        this.createdAt = now;
        enter(BatchStatus.DRAFT, "PREPARE", null, actor, now);
    }

    /** Holds what was put into it or is left in it. */
    void holds(Control control) {
        itemCount = control.count();
        totalFen = control.total().fen();
    }

    /** Somebody counted it and came to the same figures. */
    void check(Control counted, Actor actor, Instant now) {
        require(BatchMove.CHECK, actor);
        requireControl(counted);
        checkedBy = actor.requirePerson();
        enter(BatchMove.CHECK, null, actor, now);
    }

    void publish(Actor actor, Instant now) {
        require(BatchMove.PUBLISH, actor);
        if (itemCount == 0) {
            throw Refusal.of(EmploymentProblem.BATCH_EMPTY);
        }
        enter(BatchMove.PUBLISH, null, actor, now);
    }

    void closeObjections(Actor actor, Instant now) {
        require(BatchMove.CLOSE_OBJECTIONS, actor);
        enter(BatchMove.CLOSE_OBJECTIONS, null, actor, now);
    }

    void recheck(Control left, int removed, Actor actor, Instant now) {
        require(BatchMove.RECHECK, actor);
        holds(left);
        enter(status, BatchMove.RECHECK.name(), "removed: " + removed, actor, now);
    }

    void returnToDraft(String reason, Actor actor, Instant now) {
        require(BatchMove.RETURN, actor);
        checkedBy = null;
        enter(BatchMove.RETURN, reason, actor, now);
    }

    /** Two persons: who approves is neither the one who prepared nor the one who checked, and gives the figures himself. */
    void approve(Control counted, Actor actor, Instant now) {
        require(BatchMove.APPROVE, actor);
        var approver = actor.requirePerson();
        if (approver.equals(preparedBy) || approver.equals(checkedBy)) {
            throw Refusal.of(EmploymentProblem.BATCH_FOUR_EYES);
        }
        requireControl(counted);
        if (itemCount == 0) {
            throw Refusal.of(EmploymentProblem.BATCH_EMPTY);
        }
        approvedBy = approver;
        enter(BatchMove.APPROVE, null, actor, now);
    }

    /** @param hash of the payment file, SHA-256 in hexadecimal */
    void send(String hash, Actor actor, Instant now) {
        require(BatchMove.SEND, actor);
        fileHash = hash;
        enter(BatchMove.SEND, null, actor, now);
    }

    List<BatchMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .filter(move -> move != BatchMove.APPROVE || !isPreparedOrCheckedBy(actor.person()))
                .sorted()
                .toList();
    }

    private boolean isPreparedOrCheckedBy(UUID person) {
        return preparedBy.equals(person) || checkedBy != null && checkedBy.equals(person);
    }

    /** Refuses with 409 what this state does not allow, whoever asks. */
    void require(BatchMove move, Actor actor) {
        if (!status.moves().contains(move)) {
            throw Refusal.of(EmploymentProblem.BATCH_MOVE, status, status.label())
                    .allowing(allowedTo(actor));
        }
    }

    private void requireControl(Control counted) {
        if (counted.count() != itemCount || counted.total().fen() != totalFen) {
            throw Refusal.of(EmploymentProblem.BATCH_CONTROL, itemCount, total().yuan());
        }
    }

    private void enter(BatchMove move, String reason, Actor actor, Instant now) {
        enter(move.target, move.name(), reason, actor, now);
    }

    private void enter(BatchStatus next, String move, String reason, Actor actor, Instant now) {
        status = next;
        steps.add(new Step(next, move, now, actor.subject(), actor.person(), actor.onBehalfOf(), reason));
    }

    /** Whether there is a payment file. */
    boolean isSent() {
        return fileHash != null;
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

    UUID cycleId() {
        return cycleId;
    }

    Programme programme() {
        return programme;
    }

    int year() {
        return cycleYear;
    }

    String regionCode() {
        return place.regionCode();
    }

    BatchStatus status() {
        return status;
    }

    int itemCount() {
        return itemCount;
    }

    Money total() {
        return new Money(totalFen);
    }

    String fileHash() {
        return fileHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
