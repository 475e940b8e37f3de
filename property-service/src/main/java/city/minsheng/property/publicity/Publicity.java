package city.minsheng.property.publicity;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.AttributeOverride;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A published list (公示): lines, count, total and hash are frozen from the moment of publication. */
@Entity
class Publicity {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(STRING)
    @Column(updatable = false)
    private PublicityKind kind;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String title;

    @Embedded
    @AttributeOverride(name = "regionCode", column = @Column(name = "region_code", updatable = false))
    private Place place;

    @Column(updatable = false)
    private int lineCount;

    @Column(updatable = false)
    private Long total; // null where the list has none

    @Column(updatable = false)
    private String listHash;

    @Column(updatable = false)
    private UUID parameterId;

    @Column(updatable = false)
    private int workingDays;

    @Column(updatable = false)
    private Instant publishedAt;

    @Column(updatable = false)
    private LocalDate endsOn;

    private Instant closedAt; // null while it is open

    @Enumerated(STRING)
    private Outcome outcome; // null while it is open

    @ElementCollection
    @CollectionTable(name = "publicity_line", joinColumns = @JoinColumn(name = "publicity_id"))
    @OrderColumn(name = "seq")
    private List<PublicLine> lines = new ArrayList<>();

    protected Publicity() {} // for JPA

    /**
     * @param period the parameter that gave its working days
     * @param endsOn the last day on which an objection is in time
     */
    Publicity(Announcement what, int round, PolicyParameter period, LocalDate endsOn, Instant now) {
        if (what.lines().isEmpty()) {
            throw Refusal.of(PublicityProblem.EMPTY);
        }
        this.id = Ids.next(now);
        this.kind = what.kind();
        this.subjectId = what.subjectId();
        this.round = round;
        this.title = what.title();
        this.place = new Place(what.regionCode());
        this.lines.addAll(what.lines());
        this.lineCount = lines.size();
        this.total = what.total();
        this.listHash = hash(lines);
        this.parameterId = period.id();
        this.workingDays = period.asInt();
        this.publishedAt = now;
        this.endsOn = endsOn;
    }

    /** Over what everyone can read: number, name and content of each line, so that everyone can check it. */
    static String hash(List<PublicLine> lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            text.append(i + 1).append('\t').append(line.name()).append('\t').append(line.content());
            text.append('\n');
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The last day counts to its end, 24:00 in China. */
    boolean isOver(Instant now) {
        return Clocks.dayOf(now).isAfter(endsOn);
    }

    /** Refuses an objection that comes too late. */
    void requireOpenToObjections(Instant now) {
        if (closedAt != null || isOver(now)) {
            throw Refusal.of(PublicityProblem.PERIOD_OVER, endsOn);
        }
    }

    /** Refuses what may only happen once the last day is over. */
    void requireOver(Instant now) {
        if (!isOver(now)) {
            throw Refusal.of(PublicityProblem.RUNNING, endsOn);
        }
    }

    /** @param openObjections those without an answer: none may be left */
    void close(Outcome how, long openObjections, Instant now) {
        requireOver(now);
        if (openObjections > 0) {
            throw Refusal.of(PublicityProblem.OBJECTIONS_OPEN, openObjections);
        }
        end(how, now);
    }

    /** Takes it back, whatever stands in it. */
    void withdraw(Instant now) {
        end(Outcome.WITHDRAWN, now);
    }

    private void end(Outcome how, Instant now) {
        if (closedAt != null) {
            throw Refusal.of(PublicityProblem.CLOSED);
        }
        closedAt = now;
        outcome = how;
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, String listHash, LocalDate endsOn, Instant closedAt, Outcome outcome) {}

    Snapshot snapshot() {
        return new Snapshot(version, listHash, endsOn, closedAt, outcome);
    }

    UUID id() {
        return id;
    }

    PublicityKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    int round() {
        return round;
    }

    String title() {
        return title;
    }

    String regionCode() {
        return place.regionCode();
    }

    int lineCount() {
        return lineCount;
    }

    Long total() {
        return total;
    }

    String listHash() {
        return listHash;
    }

    int workingDays() {
        return workingDays;
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

    Outcome outcome() {
        return outcome;
    }
}
