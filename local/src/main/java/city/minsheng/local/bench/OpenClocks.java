package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What the escalation reads of clocks that run: it looks every five seconds for those that are late, and must not look at
 * the others. Told by the database's own counters of the index that it uses.
 */
record OpenClocks(Connection owner) {
    static final int LATE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TURNS = Duration.ofSeconds(30);

    private static final String OPEN = """
            insert into service_request_clock (request_id, seq, round, promise, start_at, due_at, paused_millis)
            select id, 9, 2, 'DELIVER', received_at, now() + interval '30 days', 0 from service_request where number like 'BM-%'
            """;
    private static final String MAKE_LATE = """
            update service_request_clock set due_at = now() - interval '1 minute' where seq = 9 and request_id in
                (select id from service_request where number like 'BM-%' order by id limit ?)
            """;
    private static final String READ = """
            select coalesce(sum(idx_tup_read), 0)::bigint from pg_stat_user_indexes
            where indexrelname = 'service_request_clock_escalation'
            """;
    private static final String SCANNED = """
            select coalesce(sum(seq_tup_read), 0)::bigint from pg_stat_user_tables where relname = 'service_request_clock'
            """;

    /**
     * @param open clocks that run, of which {@link #LATE} became late
     * @param millis from the lateness to the last escalation, of which up to five seconds are waiting for the turn
     * @param read entries of the index that the turns read in which the late ones were found
     * @param idle entries that half a minute of turns read afterwards, when nothing was late any more
     * @param scanned rows read by going through the whole table in that half minute
     */
    record Result(long open, long millis, long read, long idle, long scanned) {}

    Result run() throws SQLException {
        Statements.update(owner, OPEN);
        owner.commit();
        owner.setAutoCommit(true);
        Statements.update(owner, "vacuum analyze service_request_clock");
        var open = number("select count(*) from service_request_clock where stopped_at is null and paused_at is null");
        var before = settled(READ);
        var began = System.nanoTime();
        Statements.update(owner, MAKE_LATE, LATE);
        while (number("select count(*) from escalation where promise = 'DELIVER'") < LATE) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Failure("What is late was not escalated.");
            }
            Pause.millis(50);
        }
        var millis = (System.nanoTime() - began) / 1_000_000;
        var after = settled(READ);
        var scannedBefore = number(SCANNED);
        Pause.millis(TURNS.toMillis());
        var result = new Result(open, millis, after - before, settled(READ) - after, number(SCANNED) - scannedBefore);
        owner.setAutoCommit(false);
        return result;
    }

    /** The counters of a session arrive late: asked until they stand still for a moment. */
    private long settled(String sql) throws SQLException {
        Pause.millis(12_000);
        return number(sql);
    }

    private long number(String sql) throws SQLException {
        return ((Number) Statements.rows(owner, sql).getFirst()[0]).longValue();
    }
}
