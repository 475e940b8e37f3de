package city.minsheng.market.pesticide;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.market.register.StallKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
        try (var statement = connection.prepareStatement(TestSql.STORE)) {
            statement.setString(1, actor.person().toString());
            int next = TestSql.bind(connection, pending, statement, 2, TestSql.KEY_AND_RATE);
            next = TestSql.bind(
                    connection,
                    pending,
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
        try (var query = connection.prepareStatement(TestSql.SETTLED)) {
            TestSql.bind(connection, pending, query, 1, TestSql.KEY_AND_RATE);
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
