package city.minsheng.property.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The clocks of one request (时限), each measured on its own, round by round. */
@Embeddable
class PromiseClocks {
    @ElementCollection
    @CollectionTable(name = "service_request_clock", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Clock> clocks = new ArrayList<>();

    void start(int round, Promise promise, Duration limit, Instant from, Instant now) {
        var clock = new Clock(round, promise, from);
        clock.promise(limit, now);
        clocks.add(clock);
    }

    /** Judged anew: the limits of this round change, no clock starts again. */
    void judge(int round, Category judged, Instant now) {
        if (judged.promise == Promise.PLAN && !has(round, Promise.PLAN)) {
            clocks.add(new Clock(round, Promise.PLAN, of(round, Promise.RESOLVE).startAt()));
        }
        for (var clock : clocks) {
            if (clock.isOf(round, Promise.RESOLVE) || clock.isOf(round, Promise.PLAN)) {
                clock.promise(clock.isOf(round, judged.promise) ? judged.limit : null, now);
            }
        }
    }

    void enter(RequestStatus next, Instant now) {
        clocks.forEach(clock -> clock.enter(next, now));
    }

    boolean has(int round, Promise promise) {
        return of(round, promise) != null;
    }

    private Clock of(int round, Promise promise) {
        return clocks.stream()
                .filter(clock -> clock.isOf(round, promise))
                .findFirst()
                .orElse(null);
    }

    /** Those under which something is, or was, promised. */
    List<ClockReading> read(Instant now) {
        return clocks.stream()
                .filter(Clock::isPromised)
                .map(clock -> clock.read(now))
                .toList();
    }
}
