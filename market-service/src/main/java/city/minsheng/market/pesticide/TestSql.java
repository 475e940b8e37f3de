package city.minsheng.market.pesticide;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The statements by which a file of tests is stored: text arrays, one a column. */
final class TestSql {
    /** Locks the tests whose rate the file would change, and tells which of them are settled. */
    static final String SETTLED = """
            select s.position, t.status from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as s(market_code, stall_number, sampled_at, produce, rate, position)
            join pesticide_test t on t.market_code = s.market_code and t.stall_number = s.stall_number
                and t.sampled_at = s.sampled_at::timestamptz and t.produce = s.produce
            where t.inhibition_rate_percent <> s.rate::numeric
            for update of t
            """;

    /** Stores new tests and changed rates, each with its step; answers true for a new one. */
    static final String STORE = """
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

    /** What the first five arrays hold. */
    static final List<Function<TestRow, Object>> KEY_AND_RATE = List.of(
            row -> row.key().marketCode(),
            row -> row.key().stallNumber(),
            row -> row.key().sampledAt(),
            row -> row.key().produce(),
            TestRow::rate);

    private TestSql() {}

    /** Binds one array for each reader, from position {@code first} on; answers the position after them. */
    static int bind(
            Connection connection,
            List<TestRow> rows,
            PreparedStatement statement,
            int first,
            List<Function<TestRow, Object>> readers)
            throws SQLException {
        int position = first;
        for (var reader : readers) {
            var texts = rows.stream().map(reader).map(String::valueOf).toArray(String[]::new);
            statement.setArray(position++, connection.createArrayOf("text", texts));
        }
        return position;
    }
}
