package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;

/** The keys that were used, each with its answer, for two days. */
@ApplicationScoped
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(48);

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    /**
     * Holds the key until the transaction ends.
     *
     * @return the answer of an earlier request with this key; null when there was none
     * @throws Refusal 409 while another request with this key is under way
     */
    StoredAnswer take(String caller, String key) {
        var mine = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "idempotency:" + caller + ":" + key)
                .getSingleResult();
        if (!mine) {
            throw Refusal.of(CommonProblem.IN_FLIGHT);
        }
        var rows = entities.createNativeQuery("""
                        select request_hash, status, body, etag, location from idempotency_key
                        where caller = ?1 and key = ?2
                        """, Object[].class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        return rows.isEmpty() ? null : answer((Object[]) rows.getFirst());
    }

    private static StoredAnswer answer(Object[] row) {
        return new StoredAnswer(
                (String) row[0], ((Number) row[1]).intValue(), (byte[]) row[2], (String) row[3], (String) row[4]);
    }

    void store(String caller, String key, StoredAnswer answer) {
        entities.flush(); // what the answer tells must be accepted by the database before the answer is kept
        entities.createNativeQuery("""
                        insert into idempotency_key (caller, key, at, request_hash, status, body, etag, location)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, time.instant())
                .setParameter(4, answer.requestHash())
                .setParameter(5, answer.status())
                .setParameter(6, answer.body())
                .setParameter(7, answer.etag())
                .setParameter(8, answer.location())
                .executeUpdate();
    }

    /** Forgets old keys; running it on several replicas at once does no harm. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from idempotency_key where at < ?1")
                .setParameter(1, time.instant().minus(KEPT))
                .executeUpdate();
    }
}
