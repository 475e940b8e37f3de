package city.minsheng.employment.batch;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.employment.entitlement.Move;
import city.minsheng.employment.problem.EmploymentProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The published lists: public, unless they were withdrawn. */
@ApplicationScoped
class Publicities extends ScopedRepository<Publicity> {
    private static final String FREEZE = """
            insert into publicity_item (publicity_id, entitlement_id, enterprise_name, uscc_masked, region_code,
                persons, amount_fen)
            select ?1, t.id, t.enterprise_name, left(t.uscc, 6) || repeat('*', 8) || right(t.uscc, 4), t.region_code,
                t.persons, t.amount_fen
            from entitlement t where t.batch_id = ?2
            """;
    private static final String HASH = """
            select encode(sha256(convert_to(string_agg(
                t.id || ',' || t.uscc || ',' || t.persons || ',' || t.amount_fen, chr(10) order by t.id), 'UTF8')), 'hex')
            from entitlement t where t.batch_id = ?1
            """;
    private static final String ITEMS = """
            select entitlement_id, enterprise_name, uscc_masked, region_code, persons, amount_fen from publicity_item
            where publicity_id = ?1 and entitlement_id > ?2 order by entitlement_id limit ?3
            """;
    private static final String PERIOD = "employment.publicity-working-days";
    private static final Sight PUBLIC = new Sight("(e.outcome is null or e.outcome = CLOSED)", Map.of());
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** A row of the list, without what only concerns the enterprise and the agency. */
    record Item(UUID id, String enterpriseName, String usccMasked, String regionCode, int persons, Money amountYuan) {}

    @Inject
    Batches batches;

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    /** A page of them, for everyone. */
    <V> Page<V> published(Sight filter, Paging paging, Function<Publicity, V> view) {
        return page(PUBLIC.and(filter), paging, view, Publicity::id);
    }

    Publicities() {
        super(Publicity.class, EmploymentProblem.PUBLICITY_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return PUBLIC;
    }

    /** Publishes the list of a batch for as many working days as the policy parameter says. */
    void publish(Batch batch, Actor actor, Instant now) {
        batch.publish(actor, now);
        batches.moveAll(batch, Move.PUBLICISE, actor);
        var days = parameters.on(Clocks.dayOf(now), PERIOD).asInt();
        freeze(batch, calendar.plusWorkingDays(Clocks.dayOf(now), days), now);
    }

    /** Ends the publicity of a batch, once its last day is over. */
    void close(Batch batch, Actor actor, Instant now) {
        batch.closeObjections(actor, now);
        latest(batch).orElseThrow().close(now);
    }

    /** Makes a batch a draft again; a list that was published is withdrawn. */
    void returnToDraft(Batch batch, String reason, Actor actor, Instant now) {
        batch.returnToDraft(reason, actor, now);
        if (batches.moveAll(batch, Move.RETURN, actor) > 0) {
            latest(batch).orElseThrow().withdraw(now);
        }
    }

    private void freeze(Batch batch, LocalDate endsOn, Instant now) {
        var round = latest(batch).map(Publicity::round).orElse(0) + 1;
        var hash = (String) Sql.rows(entities, HASH, batch.id()).getFirst()[0];
        var publicity = new Publicity(batch, round, hash, endsOn, now);
        persist(publicity);
        flush();
        Sql.update(entities, FREEZE, publicity.id(), batch.id());
    }

    /** The last round of a batch. */
    Optional<Publicity> latest(Batch batch) {
        return entities.createQuery(
                        "select p from Publicity p where p.batchId = ?1 order by p.round desc", Publicity.class)
                .setParameter(1, batch.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The rows of a list, by keyset. */
    Page<Item> items(Publicity publicity, Paging paging) {
        var after = paging.after() == null ? BEFORE_ALL : paging.after();
        var items = Sql.rows(entities, ITEMS, publicity.id(), after, paging.limit() + 1).stream()
                .map(Publicities::item)
                .toList();
        return Page.of(items, paging.limit(), item -> item, Item::id);
    }

    private static Item item(Object[] row) {
        return new Item(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                new Money(((Number) row[5]).longValue()));
    }
}
