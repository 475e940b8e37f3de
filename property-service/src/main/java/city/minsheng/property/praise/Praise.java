package city.minsheng.property.praise;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A pennant or a letter (锦旗、表扬信) that a company or the department was given. What was recorded wrongly is withdrawn, and stays. */
@Entity
class Praise {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(STRING)
    private PraiseKind kind;

    private String companyUscc; // null: the department
    private String communityCode;

    @Embedded
    private Place place;

    private LocalDate receivedOn;
    private String subject;
    private String giverSealed;
    private LocalDate withdrawnOn;
    private String withdrawnBecause;

    protected Praise() {} // for JPA

    /**
     * What is said of it when it is recorded.
     *
     * @param companyUscc null: the department
     * @param communityCode null when it is of no single one
     */
    record Words(
            PraiseKind kind,
            String companyUscc,
            String communityCode,
            LocalDate receivedOn,
            String subject,
            String giverSealed) {}

    Praise(Words in, String regionCode, Actor recorder, Instant now) {
        if (!mayRecord(recorder, in.companyUscc())) {
            throw Refusal.of(PraiseProblem.RECEIVER);
        }
        if (in.receivedOn().isAfter(Clocks.dayOf(now))) {
            throw Refusal.of(PraiseProblem.RECEIVED_ON);
        }
        this.id = Ids.next(now);
        this.kind = in.kind();
        this.companyUscc = in.companyUscc();
        this.communityCode = in.communityCode();
        this.place = new Place(regionCode);
        this.receivedOn = in.receivedOn();
        this.subject = in.subject();
        this.giverSealed = in.giverSealed();
    }

    /** Officials record for everybody of their region, staff for their own company. */
    private static boolean mayRecord(Actor recorder, String company) {
        return recorder.hasAny(Roles.COMMUNITY_WORKER, Roles.TOWN_OFFICER, Roles.COUNTY_OFFICER)
                || company != null && company.equals(recorder.org());
    }

    void withdraw(String reason, Instant now) {
        if (withdrawnOn != null) {
            throw Refusal.of(PraiseProblem.WITHDRAWN);
        }
        withdrawnOn = Clocks.dayOf(now);
        withdrawnBecause = reason;
    }

    /** What an audit compares. */
    record Snapshot(long version, PraiseKind kind, String companyUscc, LocalDate receivedOn, LocalDate withdrawnOn) {}

    Snapshot snapshot() {
        return new Snapshot(version, kind, companyUscc, receivedOn, withdrawnOn);
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            PraiseKind kind,
            String companyUscc,
            String communityCode,
            LocalDate receivedOn,
            String subject,
            String giverSealed,
            LocalDate withdrawnOn) {}

    Facts facts() {
        return new Facts(id, version, kind, companyUscc, communityCode, receivedOn, subject, giverSealed, withdrawnOn);
    }

    UUID id() {
        return id;
    }
}
