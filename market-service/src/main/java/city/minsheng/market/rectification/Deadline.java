package city.minsheng.market.rectification;

import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The time there is to put something right (整改时限): from the issue to the end of the last working day. It stops while
 * the work is said to be done; if it was not, it has been running all along, and a breach stays.
 */
@Embeddable
class Deadline {
    private Instant startAt;
    private Instant dueAt;
    private Instant stoppedAt;
    private Instant breachedAt;

    /**
     * What people see of it.
     *
     * @param remainingSeconds negative once it is late; null while it stands still
     */
    @Schema(name = "RectificationDeadline", description = "整改时限 · The deadline of a rectification")
    record Reading(
            @Schema(description = "下发时间,不再改变 · Start, which never changes")
            Instant startAt,

            @Schema(description = "截止时间 · Due") Instant dueAt,

            @Schema(description = "报告完成的时间 · When the work was reported done")
            Instant stoppedAt,

            @Schema(description = "超期时点 · Since when it is late")
            Instant breachedAt,

            @Schema(description = "剩余秒数,超期为负 · Seconds left, negative once late", examples = "142199")
            Long remainingSeconds) {}

    protected Deadline() {} // for JPA

    private Deadline(Instant startAt, Instant dueAt) {
        this.startAt = startAt;
        this.dueAt = dueAt;
    }

    /** The day of the issue is not counted; the last working day belongs to the time to its last millisecond. */
    static Deadline ofWorkingDays(Instant issuedAt, int days, WorkingCalendar calendar) {
        var last = calendar.plusWorkingDays(Clocks.dayOf(issuedAt), days);
        return new Deadline(issuedAt, Clocks.startOf(last.plusDays(1)).minusMillis(1));
    }

    void stop(Instant now) {
        breachedAt = breachedAt(now);
        stoppedAt = now;
    }

    void goOn(Instant now) {
        stoppedAt = null;
        breachedAt = breachedAt(now);
    }

    Reading read(Instant now) {
        var remaining = stoppedAt == null ? Duration.between(now, dueAt).toSeconds() : null;
        return new Reading(startAt, dueAt, stoppedAt, breachedAt(now), remaining);
    }

    /** Exactly at the limit is in time. */
    private Instant breachedAt(Instant now) {
        return breachedAt == null && stoppedAt == null && now.isAfter(dueAt) ? dueAt : breachedAt;
    }
}
