package city.minsheng.local.bench;

import city.minsheng.local.keycloak.SampleUser;
import city.minsheng.local.process.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The statements that the service sends for a request from its submission to its confirmation, in five transactions of
 * plain JDBC: what is read before each step, and what is written.
 */
record RequestLife(Connections connections, String company, UUID owner, String county, String region) {
    private static final String SERVED = """
            select c.code, c.region_code, k.company_uscc from community c
            left join service_contract k on k.community_code = c.code
                and ? between coalesce(k.valid_from, ?) and coalesce(k.valid_to, ?)
            where c.code = ? and c.county_code = ?
            """;
    private static final String PARAMETER = """
            select id, key, value, valid_from, valid_to, document, link from policy_parameter
            where key = ? and ? between valid_from and coalesce(valid_to, ?)
            """;
    private static final String REQUEST = """
            insert into service_request (category, community_code, company_uscc, confirm_by, description, number, owner,
                region_code, received_at, round, status, version, id)
            values (null, ?, ?, null, ?, ?, ?, ?, ?, 1, 'RECEIVED', 0, ?)
            """;
    private static final String CLOCKS = """
            insert into service_request_clock (request_id, seq, due_at, paused_millis, promise, round, start_at)
            values (?, 0, ?, 0, 'RESPOND', 1, ?), (?, 1, ?, 0, 'RESOLVE', 1, ?)
            """;
    private static final String STEP = """
            insert into service_request_step (request_id, seq, status, actor, on_behalf_of, at, reason, comment)
            values (?, ?, ?, ?, ?, ?, null, null)
            """;
    private static final String MOVE = """
            update service_request set category = ?, community_code = ?, company_uscc = ?, confirm_by = ?,
                description = ?, number = ?, owner = ?, region_code = ?, received_at = ?, round = 1, status = ?,
                version = ?, handler = ?, outcome = ?
            where id = ? and version = ?
            """;
    private static final String STOP = """
            update service_request_clock set breached_at = null, due_at = ?, paused_at = null, paused_millis = 0,
                promise = ?, round = 1, start_at = ?, stopped_at = ?, ended = 'KEPT'
            where request_id = ? and seq = ?
            """;
    private static final String DISPATCH = """
            insert into service_request_dispatch (request_id, seq, mode, handler, actor, at) values (?, 0, 'GRAB', ?, ?, ?)
            """;
    private static final String MODE = "select mode from dispatch_rule where company_uscc = ?";
    private static final String LOCK = " for no key update";
    private static final String AUDIT = """
            insert into audit_entry (id, at, subject, person, on_behalf_of, action, kind, object_id, before_hash,
                after_hash, reason, trace_id)
            values (?, ?, ?, ?, ?, ?, 'service-request', ?, ?, ?, null, ?)
            """;
    /** The only clock of the limit; in whole milliseconds, as the services count. */
    private static final Clock WALL = Clock.tickMillis(ZoneId.of("Asia/Shanghai"));

    private static final String WORDS = "管道堵塞反水";
    private static final String HASH = "0".repeat(64);
    private static final String TRACE = "0".repeat(32);
    private static final Duration WINDOW = Duration.ofDays(7);

    static RequestLife of(Connections connections, String company, SampleUser owner) {
        var county = owner.region().substring(0, 6) + "000000";
        return new RequestLife(connections, company, UUID.fromString(owner.person()), county, owner.region());
    }

    /** @param at when it was received */
    private record Stored(UUID id, String number, OffsetDateTime at) {}

    void run() throws Exception {
        var request = connections.transaction(this::submit);
        connections.transaction(in -> move(in, request, "RESPONDED", 1));
        connections.transaction(in -> move(in, request, "IN_PROGRESS", 2));
        connections.transaction(in -> move(in, request, "RESOLVED", 3));
        connections.transaction(in -> move(in, request, "CONFIRMED", 4));
    }

    private Stored submit(Connection in) throws SQLException {
        var now = now();
        var day = LocalDate.ofInstant(now.toInstant(), WALL.getZone());
        one(Statements.rows(in, SERVED, day, day, day, RequestCalls.COMMUNITY, county)
                .size());
        Statements.rows(in, MODE, company);
        var number = Statements.rows(in, "select nextval('request_number')").getFirst()[0];
        var request = new Stored(TimeIds.next(now.toInstant()), "WY-bench-" + number, now);
        one(Statements.update(
                in,
                REQUEST,
                RequestCalls.COMMUNITY,
                company,
                WORDS,
                request.number(),
                owner,
                region,
                now,
                request.id()));
        Statements.update(in, CLOCKS, request.id(), now.plusMinutes(5), now, request.id(), now.plusMinutes(30), now);
        finish(in, request, "RECEIVED", 0, now);
        return request;
    }

    private Void move(Connection in, Stored request, String status, int seq) throws SQLException {
        var now = now();
        load(in, request, status, seq, now);
        one(Statements.update(
                in,
                MOVE,
                seq < 2 ? null : "SIMPLE",
                RequestCalls.COMMUNITY,
                company,
                seq < 3 ? null : now.plus(WINDOW),
                WORDS,
                request.number(),
                owner,
                region,
                request.at(),
                status,
                seq,
                owner,
                seq < 3 ? null : "SOLVED",
                request.id(),
                seq - 1));
        if (seq == 1) {
            Statements.update(in, DISPATCH, request.id(), owner, owner.toString(), now);
        }
        if (seq == 1 || seq == 3) {
            var promise = seq == 1 ? "RESPOND" : "RESOLVE";
            var due = request.at().plusMinutes(seq == 1 ? 5 : 30);
            one(Statements.update(in, STOP, due, promise, request.at(), now, request.id(), seq / 2));
        }
        finish(in, request, status, seq, now);
        return null;
    }

    private void load(Connection in, Stored request, String status, int seq, OffsetDateTime now) throws SQLException {
        var seen = seq == 4
                ? Statements.rows(in, RequestReads.OWN + LOCK, owner, request.id())
                : Statements.rows(in, RequestReads.ONE + LOCK, company, request.id());
        one(seen.size());
        if (status.equals("RESOLVED")) {
            var day = now.toLocalDate();
            one(Statements.rows(in, PARAMETER, "request.confirm-window", day, day)
                    .size());
        }
        Statements.rows(in, RequestReads.STEPS, request.id());
        Statements.rows(in, RequestReads.CLOCKS, request.id());
        Statements.rows(in, RequestReads.RATINGS, request.id());
        Statements.rows(in, RequestReads.VISITS, request.id());
        if (seq == 1) {
            Statements.rows(in, RequestReads.DISPATCHES, request.id());
        }
    }

    private void finish(Connection in, Stored request, String status, int seq, OffsetDateTime now) throws SQLException {
        var actor = owner.toString();
        Statements.update(in, STEP, request.id(), seq, status, actor, actor, now);
        var before = seq == 0 ? null : HASH;
        var id = request.id().toString();
        Statements.update(
                in, AUDIT, TimeIds.next(now.toInstant()), now, actor, owner, actor, status, id, before, HASH, TRACE);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.ofInstant(WALL.instant(), ZoneOffset.UTC);
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new Failure("The limit met %d rows instead of one.".formatted(rows));
        }
    }
}
