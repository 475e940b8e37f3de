package city.minsheng.property.live;

import city.minsheng.common.data.Sql;
import city.minsheng.property.notice.Deliveries;
import city.minsheng.property.notice.Letter;
import city.minsheng.property.notice.NoticeView;
import city.minsheng.property.notice.Notices;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pushes what the outbox has new to those who are connected to this replica. Every replica does so for its own.
 *
 * <p>New is what the last look could not see: PostgreSQL tells by the snapshot of that look and by the transaction that wrote
 * the row. Ids would not do, for a smaller one may be committed later; nor would waiting for the oldest transaction, for an
 * import that runs for minutes would hold up every notice.
 */
@ApplicationScoped
class LiveFeedJob {
    /** How many notices are sent again to one who comes back. */
    static final int MOST_REPLAYED = 200;

    private static final String NOW = "select cast(pg_current_snapshot() as text)";

    private static final String NEWS = """
            select cast(s.now as text), d.notice_id from (select pg_current_snapshot() as now) s
            left join notice_delivery d on d.channel = ?2
                and d.announced >= pg_snapshot_xmin(cast(cast(?1 as text) as pg_snapshot))
                and not pg_visible_in_snapshot(d.announced, cast(cast(?1 as text) as pg_snapshot))
            order by d.notice_id
            """;

    private final Listeners listeners = new Listeners();
    private final Set<UUID> arrived = ConcurrentHashMap.newKeySet();
    private String seen; // the snapshot of the last look; null before the first

    @Inject
    EntityManager entities;

    @Inject
    Notices notices;

    @Inject
    Deliveries deliveries;

    @Inject
    ObjectMapper json;

    /** What a listener is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection // no endpoint names it
    record Message(Type type, NoticeView notice) {
        enum Type {
            NOTICE,
            READY,
            MISSED
        }
    }

    void count(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("minsheng.notice.connections", listeners, Listeners::size)
                .description("Those connected to this replica")
                .register(meters);
    }

    /** Whoever is connected goes to another replica before this one ends. */
    void leave(@Observes ShutdownDelayInitiatedEvent soon) {
        listeners.closeAll(Closing.GOING_AWAY);
    }

    /** Where there is no delay, and whoever came during it. */
    void end(@Observes ShutdownEvent end) {
        listeners.closeAll(Closing.GOING_AWAY);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        push();
        report();
    }

    /** Tells all news. Nothing is sent within a transaction: the framework would carry it over to the sending thread. */
    synchronized void push() {
        for (var letter : look()) {
            var id = letter.notice().id();
            var text = text(new Message(Message.Type.NOTICE, letter.notice()));
            listeners.tell(letter.address(), text, () -> arrived.add(id));
        }
    }

    /** @return what is new since the last look; what is written meanwhile is left to the next */
    @Transactional
    synchronized List<Letter> look() {
        if (seen == null) {
            seen = (String) Sql.rows(entities, NOW).getFirst()[0];
            return List.of();
        }
        var rows = Sql.rows(entities, NEWS, seen, WebSocketChannel.NAME);
        var ids =
                rows.stream().map(row -> (UUID) row[1]).filter(Objects::nonNull).toList();
        var letters = listeners.size() == 0 ? List.<Letter>of() : notices.letters(ids);
        seen = (String) rows.getFirst()[0];
        return letters;
    }

    /** Records what has arrived since the last time. Lost in a crash, it is told once more. */
    void report() {
        var some = List.copyOf(arrived);
        if (!some.isEmpty()) {
            deliveries.arrived(WebSocketChannel.NAME, some);
            some.forEach(arrived::remove);
        }
    }

    /** @param after the last notice that the listener has; null when he asks for nothing older */
    void join(Listener listener, UUID after) {
        begin();
        listeners.add(listener);
        if (after != null) {
            replay(listener, after);
        }
        listener.send(text(new Message(Message.Type.READY, null)), () -> {});
    }

    /** Whoever joins before the first look would miss what is written until then. */
    private synchronized void begin() {
        if (seen == null) {
            look();
        }
    }

    private void replay(Listener listener, UUID after) {
        var missed = notices.since(listener.actor(), after, MOST_REPLAYED + 1);
        if (missed.size() > MOST_REPLAYED) {
            listener.send(text(new Message(Message.Type.MISSED, null)), () -> {});
            return;
        }
        for (var notice : missed) {
            listener.send(text(new Message(Message.Type.NOTICE, notice)), () -> arrived.add(notice.id()));
        }
    }

    void leave(String id) {
        listeners.remove(id);
    }

    Listeners listeners() {
        return listeners;
    }

    private String text(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
