package city.minsheng.property.notice;

import city.minsheng.common.data.Sql;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.function.ToLongFunction;

/**
 * What the alerts ask for. Every replica counts in the same database: take the greatest, not the sum. Before the first look,
 * and while the database does not answer, the figures are not a number, which is not zero.
 */
@ApplicationScoped
class NoticeFigures {
    /** What is over needs nobody any more: only an escalation whose clock still runs is counted, whatever it is about. */
    private static final String RUNS = """
            (exists (select 1 from service_request_clock c where c.request_id = e.request_id
                    and c.round = e.round and c.promise = e.promise and c.stopped_at is null)
                or exists (select 1 from hotline_clock c where c.case_id = e.hotline_case_id
                    and c.seq = e.round - 1 and c.stopped_at is null)
                or exists (select 1 from mediation_clock c where c.case_id = e.mediation_case_id
                    and c.level = e.round and c.stopped_at is null))
            """;

    private static final String SELECT = """
            select
                (select coalesce(extract(epoch from ?1 - min(at)), 0) from notice_delivery
                    where status in ('PENDING', 'FAILED')),
                (select count(*) from notice_delivery where status = 'DEAD'),
                (select count(*) from service_request_clock
                    where stopped_at is null and paused_at is null and due_at < ?1),
                (select count(*) from escalation e where e.taken_at is null and e.at < ?2 and e.recipient is not null
                    and %1$s),
                (select count(*) from escalation e where e.recipient is null and %1$s)
            """.formatted(RUNS);

    @Inject
    EntityManager entities;

    @Inject
    PolicyParameters parameters;

    @Inject
    InstantSource time;

    private volatile Figures last; // null while there are none

    record Figures(long oldestPendingSeconds, long deadLetters, long lateClocks, long untaken, long withoutRecipient) {}

    void publish(@Observes StartupEvent start, MeterRegistry meters) {
        publish(meters, "minsheng.notice.oldest.pending", "seconds", Figures::oldestPendingSeconds);
        publish(meters, "minsheng.notice.dead.letters", null, Figures::deadLetters);
        publish(meters, "minsheng.request.clocks.late", null, Figures::lateClocks);
        publish(meters, "minsheng.request.escalations.untaken", null, Figures::untaken);
        publish(meters, "minsheng.request.escalations.without.recipient", null, Figures::withoutRecipient);
    }

    private void publish(MeterRegistry meters, String name, String unit, ToLongFunction<Figures> figure) {
        Gauge.builder(name, () -> {
                    var figures = last;
                    return figures == null ? null : figure.applyAsLong(figures);
                })
                .baseUnit(unit)
                .register(meters);
    }

    @Scheduled(every = "30s")
    void run() {
        try {
            last = count();
        } catch (RuntimeException unavailable) {
            last = null;
            throw unavailable;
        }
    }

    @Transactional
    Figures count() {
        var now = time.instant();
        var after = parameters.on(Clocks.dayOf(now), "notice.untaken-after").asDuration();
        var row = Sql.rows(entities, SELECT, now, now.minus(after)).getFirst();
        return new Figures(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
