package city.minsheng.property.marketexit;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the county took over what the company refused to hand over (强制接管), as if it had been handed over: one person
 * prepares it before a witness, another confirms it.
 */
@Embeddable
class Takeover {
    /**
     * Why and how.
     *
     * @param witness unit and post, never a name
     * @param record the minutes that were signed, by their number or link
     */
    record Grounds(String reason, String witness, String record) {}

    private String takeoverReason;
    private String takeoverWitness;
    private String takeoverRecord;
    private UUID takeoverBy;
    private UUID takeoverConfirmedBy; // null until confirmed, like the day
    private LocalDate takenOverOn;

    protected Takeover() {} // for JPA

    Takeover(Grounds grounds, UUID preparedBy) {
        this.takeoverReason = grounds.reason();
        this.takeoverWitness = grounds.witness();
        this.takeoverRecord = grounds.record();
        this.takeoverBy = preparedBy;
    }

    void confirm(UUID person, LocalDate today) {
        takeoverConfirmedBy = person;
        takenOverOn = today;
    }

    /** Why this person cannot confirm it; null when he can. */
    Refusal unconfirmableBy(Actor actor) {
        return takeoverBy.equals(actor.person()) ? Refusal.of(ExitProblem.FOUR_EYES) : null;
    }

    Grounds grounds() {
        return new Grounds(takeoverReason, takeoverWitness, takeoverRecord);
    }

    /** Null until confirmed. */
    LocalDate on() {
        return takenOverOn;
    }
}
