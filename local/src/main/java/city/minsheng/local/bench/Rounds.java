package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.util.List;

/** Lets the sides take turns, so that what the machine does besides hits all of them alike. */
final class Rounds {
    static final int TURNS = 4;
    static final int WARM_UP_SECONDS = 4;
    private static final int WARM_UP_WORKERS = 4;

    private final int seconds;
    private final Runnable beforeEach;

    interface Turn {
        void take(Act act, long millis, Reading reading);
    }

    /**
     * @param seconds for each side, in all of its turns
     * @param beforeEach what must not happen while somebody measures
     */
    Rounds(int seconds, Runnable beforeEach) {
        this.seconds = seconds;
        this.beforeEach = beforeEach;
    }

    /** Before the first figure: a program that has just started is still being compiled, and would be queued up for. */
    void warmUp(List<Act> acts) {
        for (var act : acts) {
            one(
                    (it, millis, reading) -> Load.closed(WARM_UP_WORKERS, millis, it, reading),
                    act,
                    WARM_UP_SECONDS * 1000L,
                    new Reading());
        }
    }

    /** At a fixed rate. */
    void open(int perSecond, List<Side> sides) {
        take((act, millis, reading) -> Load.open(Schedule.lasting(perSecond, millis), act, reading), sides);
    }

    /** As many as the workers can. */
    void closed(int workers, List<Side> sides) {
        take((act, millis, reading) -> Load.closed(workers, millis, act, reading), sides);
    }

    private void take(Turn turn, List<Side> sides) {
        for (int i = 0; i < TURNS; i++) {
            for (var side : i % 2 == 0 ? sides : sides.reversed()) {
                one(turn, side.act(), seconds * 1000L / TURNS, side.reading());
            }
        }
    }

    private void one(Turn turn, Act act, long millis, Reading reading) {
        beforeEach.run();
        turn.take(act, millis, reading);
        if (reading.firstError() != null) {
            throw new Failure(
                    "A call failed, so that its figures are worth nothing: " + reading.firstError(),
                    reading.firstError());
        }
    }
}
