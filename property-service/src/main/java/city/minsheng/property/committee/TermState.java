package city.minsheng.property.committee;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the term of a committee stands (任期状态). It is read off the calendar, never stored. */
@Schema(description = "任期状态:IN_OFFICE 在任,TERM_ENDING 任期将满,TERM_ENDED 任期已满 · How the term stands")
enum TermState {
    IN_OFFICE("在任"),
    TERM_ENDING("任期将满"),
    TERM_ENDED("任期已满");

    private final String label;

    TermState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @param noticeDays how many days before its last one a term is ending */
    static TermState of(LocalDate until, LocalDate today, int noticeDays) {
        if (today.isAfter(until)) {
            return TERM_ENDED;
        }
        return today.isBefore(until.minusDays(noticeDays)) ? IN_OFFICE : TERM_ENDING;
    }
}
