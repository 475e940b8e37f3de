package city.minsheng.employment.batch;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.Programme;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A published list of a batch (公示): count, total and hash are frozen, and so are its rows. */
@Entity
class Publicity {
    /** How a publicity ended. */
    enum Outcome {
        CLOSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID batchId;
    private int round;
    private String number;

    @Enumerated(STRING)
    private Programme programme;

    private int cycleYear;
    private String regionCode;
    private int itemCount;
    private long totalFen;
    private String listHash;
    private Instant publishedAt;
    private LocalDate endsOn;
    private Instant closedAt; // null while it runs

    @Enumerated(STRING)
    private Outcome outcome; // null while it runs

    protected Publicity() {} // for JPA

    /** @param endsOn the last day on which an objection is in time */
    Publicity(Batch batch, int round, String listHash, LocalDate endsOn, Instant now) {
        this.id = Ids.next(now);
        this.batchId = batch.id();
        this.round = round;
        this.number = batch.number();
        this.programme = batch.programme();
        this.cycleYear = batch.year();
        this.regionCode = batch.regionCode();
        this.itemCount = batch.itemCount();
        this.totalFen = batch.total().fen();
        this.listHash = listHash;
        this.publishedAt = now;
        this.endsOn = endsOn;
    }

    /** Ends it, once its last day is over. */
    void close(Instant now) {
        if (!Clocks.dayOf(now).isAfter(endsOn)) {
            throw Refusal.of(EmploymentProblem.PUBLICITY_RUNNING, endsOn);
        }
        closedAt = now;
        outcome = Outcome.CLOSED;
    }

    /** Takes it back, because its batch is drafted anew. */
    void withdraw(Instant now) {
        closedAt = closedAt == null ? now : closedAt;
        outcome = Outcome.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int round() {
        return round;
    }

    String number() {
        return number;
    }

    Programme programme() {
        return programme;
    }

    int year() {
        return cycleYear;
    }

    String regionCode() {
        return regionCode;
    }

    int itemCount() {
        return itemCount;
    }

    long totalFen() {
        return totalFen;
    }

    String listHash() {
        return listHash;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant closedAt() {
        return closedAt;
    }
}
