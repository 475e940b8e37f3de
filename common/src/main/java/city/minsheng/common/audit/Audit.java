package city.minsheng.common.audit;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

/** Writes audit rows (审计记录). It only works inside the transaction of the act, so that neither is there without the other. */
@ApplicationScoped
public class Audit {
    private static final int LONGEST_REASON = 200;

    private static final String INSERT = """
            insert into audit_entry (id, at, subject, person, on_behalf_of, action, kind, object_id,
                before_hash, after_hash, reason, trace_id)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    @Inject
    ObjectMapper json;

    /**
     * Records a change of state.
     *
     * @param before the stored state before; null for something new
     * @param after the stored state after; null for something deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Actor actor, String action, String kind, Object id, Object before, Object after) {
        write(actor, action, kind, id, hash(before), hash(after), null);
    }

    /**
     * Records that staff read personal data, and why.
     *
     * @throws Refusal 400 without a reason, or with one that is too long or cannot be stored
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(Actor actor, String kind, Object id, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "reason");
        }
        write(actor, "READ", kind, id, null, null, reason);
    }

    private void write(Actor actor, String action, String kind, Object id, String before, String after, String reason) {
        var now = time.instant();
        Sql.update(
                entities,
                INSERT,
                Ids.next(now),
                now,
                actor.subject(),
                actor.person(),
                actor.onBehalfOf(),
                action,
                kind,
                String.valueOf(id),
                before,
                after,
                reason,
                Traces.current());
    }

    /** SHA-256 of the state as JSON with sorted keys, in hexadecimal; null for null. */
    public String hash(Object state) {
        if (state == null) {
            return null;
        }
        try {
            var text = json.writer(
                            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .writeValueAsString(state);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
