package city.minsheng.property.hotline;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One term of one receiver: its start never moves, exactly at the limit is in time, a stop is final. */
@Embeddable
class HotlineClock {
    @Enumerated(STRING)
    private HotlineTerm term;

    @Embedded
    private Receiver receiver;

    private UUID parameterId;
    private Instant startAt;
    private Instant dueAt;
    private Instant pausedAt;
    private Instant stoppedAt;

    @Enumerated(STRING)
    private ClockEnd ended; // null while it runs

    protected HotlineClock() {} // for JPA

    HotlineClock(HotlineTerm term, Receiver receiver, UUID parameterId, Instant startAt, Instant dueAt) {
        this.term = term;
        this.receiver = receiver;
        this.parameterId = parameterId;
        this.startAt = startAt;
        this.dueAt = dueAt;
    }

    /** Follows the case into a state. */
    void enter(HotlineStatus next, Instant now) {
        if (stoppedAt != null) {
            return;
        }
        if (term.isKeptIn(next)) {
            stop(ClockEnd.KEPT, now);
        } else if (term.isVoidIn(next)) {
            stop(ClockEnd.VOID, now);
        } else if (term.pausesIn(next)) {
            pausedAt = isLate(now) ? null : now; // what is missed cannot wait any more
        } else {
            resume(now);
        }
    }

    /** Moves the limit and not the start. */
    void extendTo(Instant later) {
        dueAt = later;
    }

    private void stop(ClockEnd end, Instant now) {
        resume(now);
        ended = isLate(now) ? ClockEnd.MISSED : end;
        stoppedAt = now;
    }

    private void resume(Instant now) {
        if (pausedAt != null) {
            dueAt = dueAt.plus(Duration.between(pausedAt, now));
            pausedAt = null;
        }
    }

    boolean isRunning(HotlineTerm itsTerm) {
        return term == itsTerm && stoppedAt == null;
    }

    /** Whether it runs past its limit. */
    boolean isLate(Instant now) {
        return stoppedAt == null && pausedAt == null && now.isAfter(dueAt);
    }

    Instant dueAt() {
        return dueAt;
    }

    HotlineView.ClockView read(Instant now) {
        return new HotlineView.ClockView(
                term,
                term.label(),
                receiver.companyUscc(),
                receiver.unitCode(),
                startAt,
                dueAt,
                pausedAt != null,
                stoppedAt,
                isLate(now) ? ClockEnd.MISSED : ended);
    }
}
