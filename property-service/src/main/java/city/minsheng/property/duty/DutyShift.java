package city.minsheng.property.duty;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The time during which somebody of a company is on duty (值班班次): from its first instant up to, not including, its last. */
@Entity
class DutyShift {
    private static final Duration LONGEST = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private long version;

    private String companyUscc;
    private UUID person;
    private String post;
    private Instant fromAt;
    private Instant toAt;

    protected DutyShift() {} // for JPA

    /** @param post job or number, never a name */
    DutyShift(String companyUscc, UUID person, String post, Instant fromAt, Instant toAt, Instant now) {
        if (!toAt.isAfter(fromAt) || toAt.isAfter(fromAt.plus(LONGEST))) {
            throw Refusal.of(PropertyProblem.SHIFT_TIMES);
        }
        this.id = Ids.next(now);
        this.companyUscc = companyUscc;
        this.person = person;
        this.post = post;
        this.fromAt = fromAt;
        this.toAt = toAt;
    }

    /** What an audit compares. */
    record Snapshot(String companyUscc, UUID person, String post, Instant fromAt, Instant toAt) {}

    Snapshot snapshot() {
        return new Snapshot(companyUscc, person, post, fromAt, toAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
