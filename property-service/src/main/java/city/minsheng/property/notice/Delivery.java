package city.minsheng.property.notice;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** That a notice reaches one recipient on one channel (投递), and every try. */
@Entity
@Table(name = "notice_delivery")
class Delivery {
    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String channel;
    private String recipient;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts; // since it was written or requeued
    private Instant at;
    private Instant nextAt; // null once nothing more will be tried

    @Enumerated(STRING)
    private DeliveryError lastError; // null when the last try arrived, or none was made

    @ElementCollection
    @CollectionTable(name = "notice_attempt", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderColumn(name = "seq")
    private List<Attempt> log = new ArrayList<>(); // append-only

    protected Delivery() {} // for JPA

    Delivery(Notice notice, String channel, String recipient, Backoff backoff, Instant now) {
        this.id = Ids.next(now);
        this.notice = notice;
        this.channel = channel;
        this.recipient = recipient;
        this.place = notice.place();
        this.at = now;
        this.nextAt = now.plus(backoff.waitAfter(0));
    }

    /** @param failure empty when it arrived */
    void tried(Optional<DeliveryError> failure, Backoff backoff, Instant now) {
        if (failure.isEmpty()) {
            arrived(now);
        } else if (attempts + 1 < backoff.attempts()) {
            enter(DeliveryMove.FAIL, now.plus(backoff.waitAfter(attempts + 1)));
            note(failure.get(), now);
        } else {
            enter(DeliveryMove.GIVE_UP, null);
            note(failure.get(), now);
        }
    }

    /** Somebody of the recipient has it. */
    void arrived(Instant now) {
        enter(DeliveryMove.SEND, null);
        note(null, now);
    }

    /** Tries a dead letter anew, with all its attempts. */
    void requeue(String comment, Actor actor, Instant now) {
        if (!status.moves().contains(DeliveryMove.REQUEUE)) {
            throw Refusal.of(NoticeProblem.DELIVERY_MOVE, status, status.label())
                    .allowing(allowedTo(actor));
        }
        enter(DeliveryMove.REQUEUE, now);
        attempts = 0;
        log.add(new Attempt(now, status, null, actor.subject(), comment));
    }

    List<DeliveryMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> move.roles.stream().anyMatch(actor::has))
                .sorted()
                .toList();
    }

    private void enter(DeliveryMove move, Instant next) {
        if (!status.moves().contains(move)) {
            throw Refusal.of(NoticeProblem.DELIVERY_MOVE, status, status.label());
        }
        status = move.target;
        nextAt = next;
    }

    private void note(DeliveryError error, Instant now) {
        attempts++;
        lastError = error;
        log.add(new Attempt(now, status, error, null, null));
    }

    /** What an audit compares. */
    record Snapshot(long version, DeliveryStatus status, int attempts) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, attempts);
    }

    List<Attempt> log() {
        return List.copyOf(log);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Notice notice() {
        return notice;
    }

    String channel() {
        return channel;
    }

    String recipient() {
        return recipient;
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant at() {
        return at;
    }

    Instant nextAt() {
        return nextAt;
    }

    DeliveryError lastError() {
        return lastError;
    }
}
