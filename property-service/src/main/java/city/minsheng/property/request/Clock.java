package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/** The time that one promise takes in one round (时限): its start never moves, a stop is final, a breach stays. */
@Embeddable
class Clock {
    private int round;

    @Enumerated(STRING)
    private Promise promise;

    private Instant startAt;
    private Instant dueAt; // null while nothing is promised
    private Instant pausedAt;
    private long pausedMillis;
    private Instant stoppedAt;
    private Instant breachedAt;
    private Instant escalateAt; // written by the job; null: at the limit

    @Enumerated(STRING)
    private Verdict ended; // with the stop

    protected Clock() {} // for JPA

    Clock(int round, Promise promise, Instant startAt) {
        this.round = round;
        this.promise = promise;
        this.startAt = startAt;
    }

    /** Counts {@code limit} from the start, not from now: judged too late, it is breached at once. Null: no promise. */
    void promise(Duration limit, Instant now) {
        if (stoppedAt == null) {
            breachedAt = breachedAt(now);
            dueAt = limit == null ? null : startAt.plus(limit).plusMillis(pausedMillis);
            escalateAt = null;
            breachedAt = breachedAt(now);
        }
    }

    /** Follows the request into a state. */
    void enter(RequestStatus next, Instant now) {
        if (promise.endsIn(next)) {
            stop(next, now);
        } else if (promise.pausesIn(next)) {
            pause(now);
        } else {
            resume(now);
        }
    }

    private void pause(Instant now) {
        if (stoppedAt == null && pausedAt == null) {
            breachedAt = breachedAt(now);
            pausedAt = now;
        }
    }

    private void resume(Instant now) {
        if (pausedAt != null) {
            var pause = Duration.between(pausedAt, now);
            pausedMillis += pause.toMillis();
            dueAt = dueAt == null ? null : dueAt.plus(pause);
            escalateAt = null;
            pausedAt = null;
        }
    }

    private void stop(RequestStatus next, Instant now) {
        if (stoppedAt == null) {
            resume(now);
            breachedAt = breachedAt(now);
            stoppedAt = now;
            ended = breachedAt != null
                    ? Verdict.MISSED
                    : dueAt != null && promise.isKeptBy(next) ? Verdict.KEPT : Verdict.VOID;
        }
    }

    Instant startAt() {
        return startAt;
    }

    boolean isOf(int itsRound, Promise itsPromise) {
        return round == itsRound && promise == itsPromise;
    }

    boolean isPromised() {
        return dueAt != null || breachedAt != null;
    }

    ClockReading read(Instant now) {
        var end = stoppedAt != null ? stoppedAt : pausedAt != null ? pausedAt : now;
        var remaining = dueAt == null ? null : Duration.between(end, dueAt).toSeconds();
        return new ClockReading(
                promise,
                promise.label(),
                round,
                startAt,
                dueAt,
                remaining,
                pausedAt != null,
                stoppedAt,
                breachedAt(now),
                ended);
    }

    /** The due instant, once it has passed on a running clock: exactly at the limit is in time. */
    private Instant breachedAt(Instant now) {
        var running = stoppedAt == null && pausedAt == null;
        return breachedAt == null && running && dueAt != null && now.isAfter(dueAt) ? dueAt : breachedAt;
    }
}
