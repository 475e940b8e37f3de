package city.minsheng.insurance.outofarea;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** That an insured person is treated outside of his area (异地就医备案). Its id is that of the case it was asked for by. */
@Entity
class OutOfAreaFiling {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID insuredPersonId;
    private UUID filedBy;

    @Enumerated(STRING)
    private FilingReason reason;

    @Embedded
    private Destination destination;

    private LocalDate startDate;
    private LocalDate endDate; // last day; null: lasting

    @Enumerated(STRING)
    private FilingStatus status;

    private LocalDate activatedOn;
    private LocalDate lockedUntil; // first day on which it may be changed or cancelled
    private UUID lockParameterId;

    @Embedded
    private Place place;

    protected OutOfAreaFiling() {} // for JPA

    /** @param regionCode of the case */
    OutOfAreaFiling(UUID caseId, UUID insuredPersonId, UUID filedBy, Claim claim, String regionCode) {
        claim.destination().requireOutside(regionCode);
        id = caseId;
        this.insuredPersonId = insuredPersonId;
        this.filedBy = filedBy;
        reason = claim.reason();
        destination = claim.destination();
        startDate = claim.startDate();
        status = FilingStatus.SUBMITTED;
        place = new Place(regionCode);
    }

    /**
     * What is asked for.
     *
     * @param startDate may lie in the past: a filing can be made up for (补办)
     */
    record Claim(FilingReason reason, Destination destination, LocalDate startDate) {
        /** @param latest last day on which a filing may begin */
        void requireStartWithin(LocalDate birthDate, LocalDate latest) {
            if (startDate.isBefore(birthDate) || startDate.isAfter(latest)) {
                throw Refusal.of(InsuranceProblem.FILING_START, latest);
            }
        }
    }

    /** Holds from its start date, back-dated or not; changes are locked for the months of the parameter. */
    void activate(PolicyParameter lockMonths, LocalDate today) {
        enter(FilingMove.ACTIVATE, FilingStatus.ACTIVE);
        activatedOn = today;
        lockedUntil = today.plusMonths(lockMonths.asInt());
        lockParameterId = lockMonths.id();
    }

    void lapse() {
        enter(FilingMove.LAPSE, FilingStatus.LAPSED);
    }

    /** Ends today, or on its first day when that is still to come; refused with 422 while changes are locked. */
    void cancel(boolean isApplicant, LocalDate today) {
        if (!isApplicant) {
            throw Refusal.of(InsuranceProblem.CASE_ACTOR);
        }
        enter(FilingMove.CANCEL, FilingStatus.CANCELLED);
        if (today.isBefore(lockedUntil)) {
            throw Refusal.of(InsuranceProblem.FILING_LOCKED, lockedUntil);
        }
        endDate = today.isBefore(startDate) ? startDate : today;
    }

    /** What the applicant's side may do today; nobody else may do anything. */
    List<FilingMove> allowedTo(boolean isApplicant, LocalDate today) {
        var open = isApplicant && status == FilingStatus.ACTIVE && !today.isBefore(lockedUntil);
        return open ? List.of(FilingMove.CANCEL) : List.of();
    }

    private void enter(FilingMove move, FilingStatus next) {
        if (!status.moves().contains(move)) {
            throw Refusal.of(InsuranceProblem.FILING_MOVE, move, status.label(), status)
                    .allowing(List.<FilingMove>of());
        }
        status = next;
    }

    /** The stored state, to be shown or audited. */
    record Facts(
            FilingReason reason,
            Destination destination,
            LocalDate startDate,
            LocalDate endDate,
            FilingStatus status,
            LocalDate activatedOn,
            LocalDate lockedUntil) {}

    Facts facts() {
        return new Facts(reason, destination, startDate, endDate, status, activatedOn, lockedUntil);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID insuredPersonId() {
        return insuredPersonId;
    }
}
