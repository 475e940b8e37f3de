package city.minsheng.common.http;

import city.minsheng.common.data.Sql;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** The keys that were used, each with its answer, for two days; the answers are sealed, for they may tell of people. */
@ApplicationScoped
class IdempotencyKeys {
    private static final String SELECT =
            "select request_hash, status, body, etag, location from idempotency_key where caller = ?1 and key = ?2";

    private static final String INSERT = """
            insert into idempotency_key (caller, key, at, request_hash, status, body, etag, location)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """;

    static final Duration KEPT = Duration.ofHours(48);

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    @Inject
    Vault vault;

    /**
     * Holds the key until the transaction ends.
     *
     * @return the answer of an earlier request with this key; null when there was none
     * @throws Refusal 409 while another request with this key is under way
     */
    StoredAnswer take(String caller, String key) {
        var lock = Sql.rows(
                entities,
                "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))",
                "idempotency:" + caller + ":" + key);
        if (!Boolean.TRUE.equals(lock.getFirst()[0])) {
            throw Refusal.of(CommonProblem.IN_FLIGHT);
        }
        var rows = Sql.rows(entities, SELECT, caller, key);
        return rows.isEmpty() ? null : answer(rows.getFirst());
    }

    private StoredAnswer answer(Object[] row) {
        var body = vault.open((String) row[2]).getBytes(StandardCharsets.UTF_8);
        return new StoredAnswer((String) row[0], ((Number) row[1]).intValue(), body, (String) row[3], (String) row[4]);
    }

    void store(String caller, String key, StoredAnswer answer) {
        entities.flush(); // what the answer tells must be accepted by the database before the answer is kept
        Sql.update(
                entities,
                INSERT,
                caller,
                key,
                time.instant(),
                answer.requestHash(),
                answer.status(),
                vault.seal(new String(answer.body(), StandardCharsets.UTF_8)),
                answer.etag(),
                answer.location());
    }

    /** Forgets old keys; running it on several replicas at once does no harm. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        Sql.update(
                entities,
                "delete from idempotency_key where at < ?1",
                time.instant().minus(KEPT));
    }
}
