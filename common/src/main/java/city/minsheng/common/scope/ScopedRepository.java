package city.minsheng.common.scope;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A repository whose every query that a caller's input reaches carries the caller's {@link Sight}. There is no other way
 * to a row by its id: what the caller may not see is a 404, for reads and for writes.
 */
public abstract class ScopedRepository<T> {
    private final Class<T> type;
    private final ProblemCode missing;

    @Inject
    protected EntityManager entities;

    @Inject
    protected InstantSource time;

    /** @param missing the 404 of this kind of row */
    protected ScopedRepository(Class<T> type, ProblemCode missing) {
        this.type = type;
        this.missing = missing;
    }

    /** Which rows this actor may see now, over the alias {@code e}. */
    protected abstract Sight sight(Actor actor, Instant now);

    public void persist(T entity) {
        entities.persist(entity);
    }

    public void flush() {
        entities.flush();
    }

    /** The row, if the actor may see it; otherwise the 404 of its kind. */
    public T visible(Actor actor, UUID id) {
        return one(actor, id, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends: for acts that must queue behind each other. */
    public T visibleLocked(Actor actor, UUID id) {
        return one(actor, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private T one(Actor actor, UUID id, LockModeType lock) {
        var query = query(sight(actor, time.instant()).and(new Sight("e.id = :id", Map.of("id", id))), "");
        return query.setLockMode(lock).getResultStream().findFirst().orElseThrow(() -> Refusal.of(missing, id));
    }

    /**
     * One page, newest first, by keyset on the time-sorted id: page 50,000 costs what page 1 costs.
     *
     * @param filter a further condition; {@link Sight#everything()} when there is none
     */
    public <V> Page<V> page(Actor actor, Sight filter, Paging paging, Function<T, V> view, Function<T, UUID> id) {
        return page(sight(actor, time.instant()).and(filter), paging, view, id);
    }

    /** The same over a sight of the repository's own, for what is public. */
    protected <V> Page<V> page(Sight sight, Paging paging, Function<T, V> view, Function<T, UUID> id) {
        var after = paging.after();
        var below = after == null ? sight : sight.and(new Sight("e.id < :after", Map.of("after", after)));
        List<T> rows = query(below, " order by e.id desc")
                .setMaxResults(paging.limit() + 1)
                .getResultList();
        return Page.of(rows, paging.limit(), view, id);
    }

    private TypedQuery<T> query(Sight sight, String order) {
        var query = entities.createQuery(
                "select e from " + type.getSimpleName() + " e where " + sight.condition() + order, type);
        sight.parameters().forEach(query::setParameter);
        return query;
    }
}
