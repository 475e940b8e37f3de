package city.minsheng.employment.entitlement;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import city.minsheng.employment.eligibility.Decision;
import city.minsheng.employment.programme.OpenCycle;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Stores decisions by the thousand: entitlement, decision with its facts, reasons and step, each in one statement. */
final class DecisionWriter {
    private static final int CHUNK = 5000;
    private static final String NEW = """
            insert into entitlement (id, enterprise_id, uscc, enterprise_name, region_code, status, outcome, amount_fen,
                persons, cycle_id, programme, cycle_year, once_only, version, decision_seq)
            select s.*, c.id, c.programme, c.cycle_year, c.once_only, 0, 0
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[]) s,
                (values (?::uuid, ?::text, ?::int, ?::boolean)) c(id, programme, cycle_year, once_only)
            """;
    private static final String ANEW = """
            update entitlement t set version = t.version + 1, decision_seq = s.seq, enterprise_name = s.name,
                region_code = s.region, status = s.status, outcome = s.outcome, amount_fen = s.amount, persons = s.persons
            from unnest(?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[])
                s(id, version, seq, name, region, status, outcome, amount, persons)
            where t.id = s.id and t.version = s.version
            """;
    private static final String DECISION = """
            insert into decision (entitlement_id, seq, outcome, amount_fen, persons, size, average_insured, layoffs,
                premium_months, premium_paid_fen, status, training_eligible, granted_year, basis_id, at)
            select s.*, c.* from unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::int[], ?::int[],
                ?::int[], ?::bigint[], ?::text[], ?::boolean[], ?::int[]) s, (values (?::uuid, ?::timestamptz)) c
            """;
    private static final String REASON = """
            insert into decision_reason (entitlement_id, decision_seq, kind, code)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[])
            """;
    private static final String STEP = """
            insert into entitlement_step (entitlement_id, seq, status, move, at, subject, person, on_behalf_of)
            select s.*, 'DECIDE', c.* from unnest(?::uuid[], ?::bigint[], ?::text[]) s,
                (values (?::timestamptz, ?::text, ?::uuid, ?::text)) c
            """;

    private final BulkInsert entitlements =
            new BulkInsert(NEW, "uuid", "uuid", "text", "text", "text", "text", "text", "int8", "int4");
    private final BulkInsert changes =
            new BulkInsert(ANEW, "uuid", "int8", "int4", "text", "text", "text", "text", "int8", "int4");
    private final BulkInsert decisions = new BulkInsert(
            DECISION, "uuid", "int4", "text", "int8", "int4", "text", "int4", "int4", "int4", "int8", "text", "bool",
            "int4");
    private final BulkInsert reasons = new BulkInsert(REASON, "uuid", "int4", "text", "text");
    private final BulkInsert steps = new BulkInsert(STEP, "uuid", "int8", "text");
    private final OpenCycle cycle;
    private final UUID basis;
    private final Actor actor;
    private final Instant now;
    private final Connection connection;
    private int expected;
    private int pending;
    private long created;
    private long redecided;

    DecisionWriter(OpenCycle cycle, UUID basis, Actor actor, Instant now, Connection connection) {
        this.connection = connection;
        this.cycle = cycle;
        this.basis = basis;
        this.actor = actor;
        this.now = now;
    }

    void add(Match match, Decision decision) throws SQLException {
        var granted = decision instanceof Decision.Eligible eligible ? eligible : null;
        var amount = granted == null ? null : granted.amount().fen();
        var persons = granted == null ? null : Math.toIntExact(granted.persons());
        var status = EntitlementStatus.after(decision.outcome()).name();
        var outcome = decision.outcome().name();
        var seq = match.decisionSeq() + 1;
        UUID id;
        if (match.isFirst()) {
            id = Ids.next(now);
            created++;
            entitlements.add(
                    id,
                    match.enterpriseId(),
                    match.uscc(),
                    match.name(),
                    match.regionCode(),
                    status,
                    outcome,
                    amount,
                    persons);
        } else {
            id = match.entitlementId();
            expected++;
            redecided++;
            changes.add(id, match.version(), seq, match.name(), match.regionCode(), status, outcome, amount, persons);
        }
        var facts = StoredFacts.values(match.facts());
        decisions.add(
                id, seq, outcome, amount, persons, facts[0], facts[1], facts[2], facts[3], facts[4], facts[5], facts[6],
                facts[7]);
        addReasons(id, seq, decision);
        steps.add(id, match.version() + 1, status);
        if (++pending == CHUNK) {
            flush();
        }
    }

    private void addReasons(UUID id, int seq, Decision decision) {
        switch (decision) {
            case Decision.Ineligible(var failed) -> failed.forEach(rule -> reasons.add(id, seq, "FAILED", rule.name()));
            case Decision.Unknown(var missing) -> missing.forEach(fact -> reasons.add(id, seq, "MISSING", fact.name()));
            case Decision.Eligible granted -> {}
        }
    }

    /**
     * Writes what was added since the last time.
     *
     * @throws Refusal 409 {@code stale} when an entitlement was changed by somebody since it was read
     */
    void flush() throws SQLException {
        var at = Clocks.local(now);
        entitlements.flush(
                connection,
                cycle.id(),
                cycle.programme().name(),
                cycle.year(),
                cycle.programme().isOnceOnly());
        if (changes.flush(connection) != expected) {
            throw Refusal.of(CommonProblem.STALE);
        }
        expected = 0;
        pending = 0;
        decisions.flush(connection, basis, at);
        reasons.flush(connection);
        steps.flush(connection, at, actor.subject(), actor.person(), actor.onBehalfOf());
    }

    long created() {
        return created;
    }

    long redecided() {
        return redecided;
    }
}
