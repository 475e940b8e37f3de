package city.minsheng.employment.batch;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.batch.FactCheck.Worse;
import city.minsheng.employment.entitlement.BulkMove;
import city.minsheng.employment.entitlement.Move;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.Cycles;
import city.minsheng.employment.programme.OpenCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The batches: officers see those that were made for their region or a part of it. */
@ApplicationScoped
class Batches extends ScopedRepository<Batch> {
    @Inject
    Cycles cycles;

    @Inject
    Vault vault;

    Batches() {
        super(Batch.class, EmploymentProblem.BATCH_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR);
    }

    /** Puts all reviewed entitlements of the cycle in the actor's region into a new batch. */
    Batch prepare(OpenCycle cycle, Actor actor) {
        cycles.lock(cycle.programme());
        var sequence =
                (Long) Sql.rows(entities, "select nextval('batch_number')").getFirst()[0];
        var batch = new Batch(cycle, sequence, actor, time.instant());
        persist(batch);
        flush();
        var moved = move(
                Move.ENTER_BATCH,
                batch.id(),
                "t.cycle_id = :cycle and t." + Place.column(Level.of(actor.requireRegion())) + " = :region",
                Map.of("cycle", cycle.id(), "region", actor.region()),
                actor);
        if (moved == 0) {
            throw Refusal.of(EmploymentProblem.BATCH_EMPTY);
        }
        batch.holds(count(batch));
        return batch;
    }

    /** Moves all entitlements of a batch. */
    int moveAll(Batch batch, Move move, Actor actor) {
        return move(move, batch.id(), "t.batch_id = :member", Map.of("member", batch.id()), actor);
    }

    /** Removes the entitlements whose enterprises changed for the worse; what was published stays as it was. */
    void recheck(Batch batch, Actor actor, Instant now) {
        batch.require(BatchMove.RECHECK, actor);
        var worse = worse(batch, actor);
        remove(batch, worse, actor);
        batch.recheck(count(batch), worse.size(), actor, now);
    }

    private void remove(Batch batch, List<Worse> worse, Actor actor) {
        for (var one : worse) {
            new BulkMove(entities, actor, time.instant())
                    .apply(
                            Move.REMOVE,
                            null,
                            one.why().zh(),
                            "t.batch_id = :member and t.id = :id",
                            Map.of("member", batch.id(), "id", one.entitlementId()));
        }
    }

    private int move(Move move, UUID batch, String condition, Map<String, Object> parameters, Actor actor) {
        return new BulkMove(entities, actor, time.instant()).apply(move, batch, null, condition, parameters);
    }

    /** What a batch holds, counted anew. */
    Control count(Batch batch) {
        var sql = "select count(*), coalesce(sum(amount_fen), 0) from entitlement where batch_id = ?1";
        var row = Sql.rows(entities, sql, batch.id()).getFirst();
        return new Control(Math.toIntExact((Long) row[0]), new Money(((Number) row[1]).longValue()));
    }

    /** The entitlements of a batch whose enterprises changed for the worse since they were decided. */
    List<Worse> worse(Batch batch, Actor actor) {
        var check = new FactCheck(cycles.rules(cycles.get(actor, batch.cycleId())));
        return entities.unwrap(Session.class).doReturningWork(connection -> check.worse(connection, batch.id()));
    }

    PaymentOrders payments(Batch batch) {
        return new PaymentOrders(entities, batch);
    }

    /** Writes the payment file of a batch. */
    void writeFile(UUID batch, String purpose, OutputStream out) {
        entities.unwrap(Session.class).doWork(connection -> {
            try {
                PaymentOrders.write(connection, batch, purpose, vault, out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
