package city.minsheng.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Requests of the past, each confirmed, spread over all communities with a company, a minute apart: what a read has to find its row among. */
final class StoredRequests {
    static final int COUNT = 50_000;

    private static final String REQUESTS = """
            with served as (
                select c.code, c.region_code, k.company_uscc, row_number() over (order by c.code) - 1 as place,
                    count(*) over () as communities
                from community c join service_contract k on k.community_code = c.code and k.valid_to is null)
            insert into service_request (id, version, number, community_code, region_code, company_uscc, description, owner,
                received_at, confirm_by, category, status, outcome, round)
            select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3)
                    || '8' || substr(md5(i::text), 4, 15))::uuid,
                4, 'BM-' || i, code, region_code, company_uscc, '管道堵塞反水', md5('owner' || i % 20000)::uuid,
                at, at + interval '7 days', 'SIMPLE', 'CONFIRMED', 'SOLVED', 1
            from generate_series(1, ?) i
                cross join lateral (select date_trunc('milliseconds', now() - (? - i + 1) * interval '1 minute') as at) t
                join served on place = i % communities
            """;
    private static final String STEPS = """
            insert into service_request_step (request_id, seq, status, actor, on_behalf_of, at)
            select r.id, s.seq, s.status, r.owner, r.owner, r.received_at + s.seq * interval '1 minute'
            from service_request r cross join (values (0, 'RECEIVED'), (1, 'RESPONDED'), (2, 'IN_PROGRESS'), (3, 'RESOLVED'),
                (4, 'CONFIRMED')) s(seq, status)
            where r.number like 'BM-%' order by id, seq
            """;
    private static final String CLOCKS = """
            insert into service_request_clock (request_id, seq, round, promise, start_at, due_at, paused_millis, stopped_at,
                ended)
            select id, seq, 1, promise, received_at, received_at + due, 0, received_at + stopped, 'KEPT'
            from service_request cross join (values (0, 'RESPOND', interval '5 minutes', interval '1 minute'),
                (1, 'RESOLVE', interval '30 minutes', interval '3 minutes')) c(seq, promise, due, stopped)
            where number like 'BM-%' order by id, seq
            """;
    private static final List<String> PARTS = List.of(
            "service_request_step",
            "service_request_clock",
            "service_request_dispatch",
            "service_request_visit",
            "service_request_rating");
    static final List<String> TABLES = List.of("service_request", "service_request_step", "service_request_clock");
    private static final String VISIBLE = "select id from service_request where company_uscc = ? order by id";

    private StoredRequests() {}

    /** @param owner connection of the role that owns the tables */
    static void insert(Connection owner, int count) throws SQLException {
        Statements.update(owner, REQUESTS, count, count);
        Statements.update(
                owner, "analyze service_request"); // or each step looks for its request through the whole table
        Statements.update(owner, STEPS);
        Statements.update(owner, CLOCKS);
        owner.commit();
        vacuum(owner);
    }

    /** Empties the tables again, what the service itself has written since included. */
    static void delete(Connection owner) throws SQLException {
        Statements.update(owner, "truncate service_request, escalation, " + String.join(", ", PARTS) + " cascade");
        owner.commit();
        vacuum(owner);
    }

    private static void vacuum(Connection owner) throws SQLException {
        owner.setAutoCommit(true); // a vacuum is no part of a transaction
        for (var table : TABLES) {
            Statements.update(owner, "vacuum analyze " + table);
        }
        owner.setAutoCommit(false);
    }

    /** Those that staff of the company see. */
    static List<UUID> of(Connection connection, String company) throws SQLException {
        return Statements.rows(connection, VISIBLE, company).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }
}
