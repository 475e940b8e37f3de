package city.minsheng.property.publicity;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody says against the line of a published list that concerns him (异议), and the answer he gets. */
@Entity
class Objection {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID publicityId;

    @Column(updatable = false)
    private int seq; // of the line, from 0

    @Embedded
    @AttributeOverride(name = "regionCode", column = @Column(name = "region_code", updatable = false))
    private Place place;

    @Column(updatable = false)
    private String concerns;

    @Column(updatable = false)
    private UUID raisedBy;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private Instant raisedAt;

    @Enumerated(STRING)
    private ObjectionStatus status = ObjectionStatus.OPEN;

    private String answer; // null while it is open
    private UUID answeredBy;
    private Instant answeredAt;

    protected Objection() {} // for JPA

    /** @param concerns whom the line concerns; null when it is nobody's to object to */
    Objection(Publicity publicity, int seq, String concerns, String content, Actor actor, Instant now) {
        publicity.requireOpenToObjections(now);
        if (!concerns(concerns, actor)) {
            throw Refusal.of(PublicityProblem.OBJECTION_CONCERN);
        }
        this.id = Ids.next(now);
        this.publicityId = publicity.id();
        this.seq = seq;
        this.place = new Place(publicity.regionCode());
        this.concerns = concerns;
        this.raisedBy = actor.requirePerson();
        this.content = content;
        this.raisedAt = now;
    }

    private static boolean concerns(String whom, Actor actor) {
        return whom != null
                && (actor.has(PROPERTY_STAFF) && whom.equals(actor.org())
                        || actor.has(RESIDENT)
                                && actor.person() != null
                                && whom.equals(actor.person().toString()));
    }

    /** Answers it: refused with 403 when it is not this actor's to answer, with 409 when it has its answer. */
    void answer(ObjectionMove move, String text, Actor actor, Instant now) {
        if (!isFor(actor, move)) {
            throw Refusal.of(PublicityProblem.OBJECTION_ACTOR);
        }
        if (!status.moves().contains(move)) {
            throw Refusal.of(PublicityProblem.OBJECTION_MOVE, status, status.label())
                    .allowing(allowedTo(actor));
        }
        status = move.target;
        answer = text;
        answeredBy = actor.requirePerson();
        answeredAt = now;
    }

    List<ObjectionMove> allowedTo(Actor actor) {
        return status.moves().stream()
                .filter(move -> isFor(actor, move))
                .sorted()
                .toList();
    }

    /** Nobody answers himself. */
    private boolean isFor(Actor actor, ObjectionMove move) {
        return move.roles.stream().anyMatch(actor::has) && !raisedBy.equals(actor.person());
    }

    /** What an audit compares: nothing in it moves by itself. */
    record Snapshot(long version, ObjectionStatus status, String content, String answer) {}

    Snapshot snapshot() {
        return new Snapshot(version, status, content, answer);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID publicityId() {
        return publicityId;
    }

    int seq() {
        return seq;
    }

    String content() {
        return content;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    ObjectionStatus status() {
        return status;
    }

    String answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
