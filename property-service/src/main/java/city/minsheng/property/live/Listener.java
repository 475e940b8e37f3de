package city.minsheng.property.live;

import city.minsheng.common.identity.Actor;
import java.util.concurrent.atomic.AtomicInteger;

/** One who is connected (在线接收人). What he does not read in time is not kept without end: he is cut off. */
final class Listener {
    /** More than a whole replay, so that nobody is cut off for having been away. */
    static final int MOST_UNREAD = 256;

    private final String id;
    private final Actor actor;
    private final Line line;
    private final AtomicInteger unread = new AtomicInteger();

    Listener(String id, Actor actor, Line line) {
        this.id = id;
        this.actor = actor;
        this.line = line;
    }

    /** @return false when too much is unread already: the line is closed then */
    boolean send(String text, Runnable arrived) {
        if (unread.incrementAndGet() > MOST_UNREAD) {
            line.close(Closing.TOO_SLOW);
            return false;
        }
        line.send(text, () -> {
            unread.decrementAndGet();
            arrived.run();
        });
        return true;
    }

    void close(Closing why) {
        line.close(why);
    }

    String id() {
        return id;
    }

    Actor actor() {
        return actor;
    }
}
