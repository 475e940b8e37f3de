package city.minsheng.property.elevator;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What somebody of the community has against a project (异议); settled in a mediation, or what ends the project. */
@Embeddable
class ElevatorObjection {
    private UUID person;
    private String reason;
    private Instant at;
    private Instant settledAt; // null while it stands

    protected ElevatorObjection() {} // for JPA

    ElevatorObjection(UUID person, String reason, Instant at) {
        this.person = person;
        this.reason = reason;
        this.at = at;
    }

    void settle(Instant now) {
        settledAt = settledAt == null ? now : settledAt;
    }

    ElevatorView.ObjectionView view() {
        return new ElevatorView.ObjectionView(reason, at, settledAt);
    }
}
