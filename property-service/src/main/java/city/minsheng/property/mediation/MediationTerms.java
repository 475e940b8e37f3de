package city.minsheng.property.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The terms in force on a day, as policy parameters set them.
 *
 * @param levels that of the first level first
 */
record MediationTerms(List<Term> levels, WorkingDays calendar) {
    /** @param version of the parameter */
    record Term(int workingDays, UUID version) {}

    /** Counts working days after a day; in the running service that of the working calendar. */
    interface WorkingDays {
        LocalDate plus(LocalDate first, int days);
    }

    Term of(int level) {
        return levels.get(level - 1);
    }
}
