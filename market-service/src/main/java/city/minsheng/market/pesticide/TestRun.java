package city.minsheng.market.pesticide;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.market.register.StallKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a file of tests, a thousand rows a statement. A rate may be corrected while its test waits for verification; after
 * that the row is refused. Each stored rate is a step in the history of its test.
 */
final class TestRun implements ImportRun {
    private static final int CHUNK = 1000;

    /** What is done with the connection of the transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Locks the tests whose rate the file would change, and tells which of them are settled. */
    private static final String SETTLED = """
            select s.position, t.status from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as s(market_code, stall_number, sampled_at, produce, rate, position)
            join pesticide_test t on t.market_code = s.market_code and t.stall_number = s.stall_number
                and t.sampled_at = s.sampled_at::timestamptz and t.produce = s.produce
            where t.inhibition_rate_percent <> s.rate::numeric
            for update of t
            """;

    private static final String STORE = """
            with stored as (
                insert into pesticide_test as t (id, version, market_code, stall_number, sampled_at, produce,
                    inhibition_rate_percent, verdict, region_code, tester, status)
                select s.id::uuid, 0, s.market_code, s.stall_number, s.sampled_at::timestamptz, s.produce,
                    s.rate::numeric, s.verdict, s.region_code, ?::uuid, 'TESTED'
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as s(market_code, stall_number, sampled_at, produce, rate, id, verdict, region_code)
                on conflict (market_code, stall_number, sampled_at, produce) do update
                set inhibition_rate_percent = excluded.inhibition_rate_percent, verdict = excluded.verdict,
                    tester = excluded.tester, version = t.version + 1
                where t.inhibition_rate_percent <> excluded.inhibition_rate_percent
                returning t.id, xmax = 0 as is_new),
            steps as (
                insert into pesticide_test_step (test_id, seq, status, person, on_behalf_of, at)
                select id, (select count(*) from pesticide_test_step p where p.test_id = stored.id), 'TESTED',
                    ?::uuid, ?, ?::timestamptz
                from stored)
            select is_new from stored
            """;

    private static final List<Function<TestRow, Object>> KEY_AND_RATE = List.of(
            row -> row.key().marketCode(),
            row -> row.key().stallNumber(),
            row -> row.key().sampledAt(),
            row -> row.key().produce(),
            TestRow::rate);

    private final Consumer<Work> database;
    private final Actor actor;
    private final Instant now;
    private final Map<String, String> regionByMarket;
    private final Set<StallKey> stalls;
    private final Map<TestRow.Key, Long> lineByKey = new HashMap<>();
    private final List<FieldError> lateErrors = new ArrayList<>();
    private List<TestRow> pending = new ArrayList<>();
    private long created;
    private long updated;

    /** @param database runs a piece of work in the transaction */
    TestRun(
            Consumer<Work> database,
            Actor actor,
            Instant now,
            Map<String, String> regionByMarket,
            Set<StallKey> stalls) {
        this.database = database;
        this.actor = actor;
        this.now = now;
        this.regionByMarket = regionByMarket;
        this.stalls = stalls;
    }

    @Override
    public void accept(Row row) {
        var test = TestRow.read(row, regionByMarket.keySet(), stalls, now);
        if (test == null) {
            return;
        }
        var first = lineByKey.putIfAbsent(test.key(), test.line());
        if (first != null) {
            row.refuse(null, "duplicate-row", Sentence.of("与第 {0} 行重复", "The same as line {0}", first));
            return;
        }
        pending.add(test);
        if (pending.size() == CHUNK) {
            finish();
        }
    }

    @Override
    public void finish() {
        if (!pending.isEmpty()) {
            database.accept(this::store);
            pending = new ArrayList<>();
        }
    }

    private void store(Connection connection) throws SQLException {
        refuseSettled(connection);
        try (var statement = connection.prepareStatement(STORE)) {
            statement.setString(1, actor.person().toString());
            int next = bind(connection, statement, 2, KEY_AND_RATE);
            next = bind(
                    connection,
                    statement,
                    next,
                    List.of(
                            row -> Ids.next(now),
                            row -> Verdict.of(row.rate()),
                            row -> regionByMarket.get(row.key().marketCode())));
            statement.setString(next, actor.person().toString());
            statement.setString(next + 1, actor.onBehalfOf());
            statement.setString(next + 2, now.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    created += rows.getBoolean(1) ? 1 : 0;
                    updated += rows.getBoolean(1) ? 0 : 1;
                }
            }
        }
    }

    private void refuseSettled(Connection connection) throws SQLException {
        var settled = new HashSet<TestRow>();
        try (var query = connection.prepareStatement(SETTLED)) {
            bind(connection, query, 1, KEY_AND_RATE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString(2).equals(TestStatus.TESTED.name())) {
                        settled.add(pending.get(rows.getInt(1) - 1));
                    }
                }
            }
        }
        pending.removeAll(settled);
        settled.forEach(row -> lateErrors.add(FieldError.cell(
                row.line(),
                "inhibitionRatePercent",
                "settled",
                Sentence.of("该检测已复核或已作废,不能改动", "This test is verified or invalidated and can no longer be changed"))));
    }

    /** One text array for each reader, from position {@code first} on; answers the position after them. */
    private int bind(
            Connection connection, PreparedStatement statement, int first, List<Function<TestRow, Object>> readers)
            throws SQLException {
        int position = first;
        for (var reader : readers) {
            var texts = pending.stream().map(reader).map(String::valueOf).toArray(String[]::new);
            statement.setArray(position++, connection.createArrayOf("text", texts));
        }
        return position;
    }

    @Override
    public List<FieldError> lateErrors() {
        return lateErrors;
    }

    @Override
    public long created() {
        return created;
    }

    @Override
    public long updated() {
        return updated;
    }
}
