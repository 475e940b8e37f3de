package city.minsheng.common.step;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;

/** Takes one step on one row for the caller of an endpoint; it only works inside the transaction of that endpoint. */
@ApplicationScoped
public class Steps {
    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    /**
     * A kind of row as the audit knows it.
     *
     * @param snapshot what it compares
     */
    public record Kind<T>(String name, Function<T, Object> snapshot) {}

    /** What is done to the row. */
    public interface Act<T> {
        void on(T row, Actor actor, Instant now);
    }

    /** What the caller sees of it afterwards. */
    public interface View<T, V> {
        V of(T row, Actor actor, Instant now);
    }

    /** Two who act at once queue at the row, and the second is told why not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T, V> V take(
            ScopedRepository<T> rows,
            Kind<T> kind,
            UUID id,
            Enum<?> move,
            Act<? super T> act,
            View<? super T, V> view) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var row = rows.visibleLocked(actor, id);
        var before = kind.snapshot().apply(row);
        act.on(row, actor, now);
        rows.flush(); // what the database refuses is refused here, where it can be told from a failure
        audit.change(
                actor, move.name(), kind.name(), id, before, kind.snapshot().apply(row));
        return view.of(row, actor, now);
    }
}
