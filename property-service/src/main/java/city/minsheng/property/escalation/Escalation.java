package city.minsheng.property.escalation;

import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That something late was brought to somebody's notice (督办): written by the job, taken once by its receiver. */
@Entity
class Escalation {
    @Id
    private UUID id;

    private UUID requestId; // of a request; the database makes the two below of it, or of what else is late

    @Enumerated(STRING)
    @Column(insertable = false, updatable = false)
    private Subject subject;

    @Column(insertable = false, updatable = false)
    private UUID subjectId;

    private int round;
    private String promise;

    private int level;
    private Instant dueAt;
    private Instant at;
    private String recipient; // null: nobody to escalate to

    @Embedded
    private Place place;

    private Instant takenAt;
    private String takenBy;

    protected Escalation() {} // for JPA

    /** The receiver takes note (签收). One that has no receiver may be taken by an officer above. */
    void take(Actor actor, Instant now) {
        if (!isFor(actor)) {
            throw Refusal.of(PropertyProblem.ESCALATION_ACTOR);
        }
        if (takenAt != null) {
            throw Refusal.of(PropertyProblem.ESCALATION_TAKEN);
        }
        takenAt = now;
        takenBy = actor.subject();
    }

    boolean isFor(Actor actor) {
        if (recipient == null) {
            return actor.hasAny(TOWN_OFFICER, COUNTY_OFFICER);
        }
        return switch (subject.below(round) + level) {
            case 1 -> isHandler(actor);
            case 2 -> actor.has(TOWN_OFFICER) && recipient.equals(actor.region());
            case 3 -> actor.has(COUNTY_OFFICER) && recipient.equals(actor.region());
            default -> actor.has(CITY_OFFICER) && recipient.equals(actor.region());
        };
    }

    /** Staff of the company that serves, or the workers of the unit or of the region that is to act. */
    private boolean isHandler(Actor actor) {
        var ofTheOrg = recipient.equals(actor.org()) && actor.hasAny(PROPERTY_STAFF, COMMUNITY_WORKER);
        return ofTheOrg
                || actor.has(COMMUNITY_WORKER) && actor.region() != null && Region.contains(actor.region(), recipient);
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return subject;
    }

    UUID subjectId() {
        return subjectId;
    }

    /** Null unless it is about a request. */
    UUID requestId() {
        return requestId;
    }

    int round() {
        return round;
    }

    String promise() {
        return promise;
    }

    int level() {
        return level;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant at() {
        return at;
    }

    String recipient() {
        return recipient;
    }

    Instant takenAt() {
        return takenAt;
    }
}
