package city.minsheng.property.escalation;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.property.problem.PropertyProblem;
import city.minsheng.property.request.Promise;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a broken promise was brought to somebody's notice (督办): written by the job, taken once by its receiver. */
@Entity
class Escalation {
    @Id
    private UUID id;

    private UUID requestId;
    private int round;

    @Enumerated(STRING)
    private Promise promise;

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
        return switch (level) {
            case 1 -> actor.has(PROPERTY_STAFF) && recipient.equals(actor.org());
            case 2 -> actor.has(TOWN_OFFICER) && recipient.equals(actor.region());
            default -> actor.has(COUNTY_OFFICER) && recipient.equals(actor.region());
        };
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    int round() {
        return round;
    }

    Promise promise() {
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
