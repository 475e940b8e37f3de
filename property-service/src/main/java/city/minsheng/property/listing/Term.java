package city.minsheng.property.listing;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How long a listing lasts (列入期限). It begins on the day of publication; a term of n months ends the day before that
 * day n months later, and that last day still counts.
 */
@Embeddable
class Term {
    private int termMonths;
    private UUID termParameter; // version of the policy that says how long; null when the proposal does
    private LocalDate validFrom; // null until published, like the days below
    private LocalDate validTo;
    private LocalDate repairFrom; // of a black one only
    private UUID repairParameter;

    protected Term() {} // for JPA

    /** @param months null leaves it to the policy, which says {@code usual} */
    Term(Integer months, PolicyParameter usual) {
        this.termMonths = months == null ? usual.asInt() : months;
        this.termParameter = months == null ? usual.id() : null;
    }

    void begin(LocalDate day) {
        validFrom = day;
        validTo = day.plusMonths(termMonths).minusDays(1);
    }

    /** @param least how many months a company stays listed before it may ask */
    void repairableAfter(PolicyParameter least) {
        repairFrom = validFrom.plusMonths(least.asInt());
        repairParameter = least.id();
    }

    boolean isOver(LocalDate today) {
        return validTo != null && today.isAfter(validTo);
    }

    /** The term counts by its days, whether or not the job has come round yet; null while it runs. */
    Refusal ended(LocalDate today) {
        return isOver(today) ? Refusal.of(ListingProblem.ENDED, validTo) : null;
    }

    /** Why no repair may be asked for; null when it may. */
    Refusal unrepairable(LocalDate today) {
        if (repairFrom == null) {
            return Refusal.of(ListingProblem.REPAIR_RED);
        }
        return today.isBefore(repairFrom) ? Refusal.of(ListingProblem.REPAIR_EARLY, repairFrom) : ended(today);
    }

    int months() {
        return termMonths;
    }

    LocalDate from() {
        return validFrom;
    }

    LocalDate to() {
        return validTo;
    }

    LocalDate repairFrom() {
        return repairFrom;
    }
}
