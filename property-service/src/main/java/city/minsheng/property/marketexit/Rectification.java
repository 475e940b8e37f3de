package city.minsheng.property.marketexit;

import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The time that a company gets to put things right (限期整改): its last day counts, and nothing is decided before it is over. */
@Embeddable
class Rectification {
    private LocalDate rectifyFrom;
    private LocalDate rectifyUntil;
    private UUID rectifyParameter;
    private Instant reportedAt; // null until the company reports
    private String report;

    protected Rectification() {} // for JPA

    /** @param parameter version of the policy parameter that says how long */
    Rectification(LocalDate from, LocalDate until, UUID parameter) {
        this.rectifyFrom = from;
        this.rectifyUntil = until;
        this.rectifyParameter = parameter;
    }

    void report(String text, Instant now) {
        report = text;
        reportedAt = now;
    }

    /** Why the company cannot report; null when it can. A late report is taken, and shown to be late. */
    Refusal unreportable() {
        return reportedAt == null ? null : Refusal.of(ExitProblem.REPORTED);
    }

    /** Why nothing can be decided; null once the time is over. */
    Refusal undecidable(LocalDate today) {
        return today.isAfter(rectifyUntil) ? null : Refusal.of(ExitProblem.RECTIFYING, rectifyUntil);
    }

    /** Whether the company let the last day pass, be it that it reported later. */
    boolean isMissed(LocalDate today) {
        return (reportedAt == null ? today : Clocks.dayOf(reportedAt)).isAfter(rectifyUntil);
    }

    LocalDate from() {
        return rectifyFrom;
    }

    LocalDate until() {
        return rectifyUntil;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String report() {
        return report;
    }
}
