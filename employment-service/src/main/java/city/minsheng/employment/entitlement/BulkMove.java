package city.minsheng.employment.entitlement;

import city.minsheng.common.identity.Actor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Moves many entitlements in one statement, which also writes the step of each: neither happens without the other. */
public final class BulkMove {
    private static final String SQL = """
            with moved as (
                update entitlement t set status = :target, version = t.version + 1, batch_id = cast(:batch as uuid)
                from enterprise e
                where e.id = t.enterprise_id and t.status in (:from) and %s
                returning t.id, t.version)
            insert into entitlement_step
                (entitlement_id, seq, status, move, at, subject, person, on_behalf_of, reason)
            select id, version, :target, :move, :at, :subject, cast(:person as uuid), :behalf, cast(:reason as varchar)
            from moved
            """;

    private final EntityManager entities;
    private final Actor actor;
    private final Instant now;

    public BulkMove(EntityManager entities, Actor actor, Instant now) {
        this.entities = entities;
        this.actor = actor;
        this.now = now;
    }

    /**
     * Moves those that the condition selects and whose state allows it.
     *
     * @param batch the batch that they are in afterwards; null when in none
     * @param reason in words; null where none is needed
     * @param condition over {@code t}, the entitlement, and {@code e}, its enterprise
     * @return how many were moved
     */
    public int apply(Move move, UUID batch, String reason, String condition, Map<String, Object> parameters) {
        var statement = entities.createNativeQuery(SQL.formatted(condition))
                .setParameter("target", move.target.name())
                .setParameter("batch", batch == null ? null : batch.toString())
                .setParameter(
                        "from",
                        EntitlementStatus.before(move).stream().map(Enum::name).toList())
                .setParameter("move", move.name())
                .setParameter("at", now)
                .setParameter("subject", actor.subject())
                .setParameter(
                        "person", actor.person() == null ? null : actor.person().toString())
                .setParameter("behalf", actor.onBehalfOf())
                .setParameter("reason", reason);
        parameters.forEach(statement::setParameter);
        return statement.executeUpdate();
    }
}
