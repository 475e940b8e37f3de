package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import city.minsheng.local.sample.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Counts one vote of a large community, in turns with the plain aggregate over the same rows. */
final class VoteCount {
    static final int ROOMS = 100_000;
    static final int TURNS = 7;

    private static final String WORKER = "neighbourhood-a";
    private static final UUID VOTE = UUID.fromString("0195f2a0-3c1e-7b4a-9f60-2d1c5e8a9b10");
    private static final String HAND = "{\"paper\": [{\"inFavour\": 0, \"against\": 0, \"abstained\": 0}, "
            + "{\"inFavour\": 0, \"against\": 0, \"abstained\": 0}]}";
    private static final String VOTES = """
            insert into vote (id, version, number, community_code, region_code, title, rules, status, notice_on, opens_on,
                closes_on, parameter_id, all_area, all_heads, all_rooms, roster_hash, ballots_hash)
            select ?, 0, 'BJ-BENCH', code, region_code, 'bench', 'V2022_1', 'CLOSED', date '2022-09-26', date '2022-10-11',
                date '2022-10-20', (select id from policy_parameter where key = 'vote.notice-days'), 1000000000000, 1000000, 1000000,
                'x', 'x'
            from community where code = 'GX0001'
            """;
    private static final String MATTERS = """
            insert into vote_matter (vote_id, seq, title, subject)
            values (?, 0, 'bench', 'COMPANY'), (?, 1, 'bench', 'REBUILDING')
            """;
    private static final String HEADS = """
            insert into vote_head (vote_id, number, area, rooms)
            select ?, i, 18000 + i % 21000, 1 from generate_series(1, ?) i
            """;
    private static final String BALLOTS = """
            insert into vote_ballot (id, vote_id, head, channel, choices, salt, hash, by_proxy, cast_at, cast_by)
            select gen_random_uuid(), ?, i, 'MINI_PROGRAM', substr('FFFAN', 1 + i % 5, 1) || substr('FFFFAN', 1 + i % 6, 1), 'x',
                encode(sha256(convert_to(i::text, 'UTF8')), 'hex'), false, now(), gen_random_uuid()
            from generate_series(1, ?) i where i % 10 < 8
            """;
    private static final String LIMIT = """
            select count(*), sum(h.area),
                count(*) filter (where substr(b.choices, 1, 1) = 'F'), sum(h.area) filter (where substr(b.choices, 1, 1) = 'F'),
                count(*) filter (where substr(b.choices, 2, 1) = 'F'), sum(h.area) filter (where substr(b.choices, 2, 1) = 'F')
            from vote_ballot b join vote_head h on h.vote_id = b.vote_id and h.number = b.head where b.vote_id = ?
            """;

    private final Api api;
    private final Connection owner;

    /** @param owner connection of the role that owns the tables */
    VoteCount(Api api, Connection owner) {
        this.api = api;
        this.owner = owner;
    }

    /** The medians of both sides. */
    record Result(long ballots, long ourNanos, long limitNanos) {}

    Result run() throws SQLException {
        var ballots = store();
        var ours = new ArrayList<Long>();
        var limits = new ArrayList<Long>();
        for (int turn = 0; turn < TURNS; turn++) {
            limits.add(limit(ballots));
            ours.add(count());
        }
        requireAlike();
        return new Result(ballots, median(ours), median(limits));
    }

    private long store() throws SQLException {
        Statements.update(owner, VOTES, VOTE);
        Statements.update(owner, MATTERS, VOTE, VOTE);
        Statements.update(owner, HEADS, VOTE, ROOMS);
        var ballots = Statements.update(owner, BALLOTS, VOTE, ROOMS);
        owner.commit();
        owner.setAutoCommit(true); // a vacuum is no part of a transaction
        Statements.update(owner, "vacuum analyze vote_head");
        Statements.update(owner, "vacuum analyze vote_ballot");
        owner.setAutoCommit(false);
        return ballots;
    }

    private long count() {
        var began = System.nanoTime();
        api.post(WORKER, "/property/api/v1/votes/" + VOTE + "/count", HAND);
        return System.nanoTime() - began;
    }

    private long limit(long ballots) throws SQLException {
        var began = System.nanoTime();
        var row = Statements.rows(owner, LIMIT, VOTE).getFirst();
        owner.commit();
        var nanos = System.nanoTime() - began;
        require(row[0].equals(ballots), "The aggregate found " + row[0] + " ballots of " + ballots);
        return nanos;
    }

    /** Both sides have come to the same heads and areas. */
    private void requireAlike() throws SQLException {
        var plain = Statements.rows(owner, LIMIT, VOTE).getFirst();
        var counted = Statements.rows(owner, """
                select v.part_heads, v.part_area, a.for_heads, a.for_area, b.for_heads, b.for_area from vote v
                join vote_matter a on (a.vote_id, a.seq) = (v.id, 0) join vote_matter b on (b.vote_id, b.seq) = (v.id, 1)
                where v.id = ?
                """, VOTE).getFirst();
        owner.commit();
        for (int i = 0; i < plain.length; i++) {
            require(
                    ((Number) plain[i]).longValue() == ((Number) counted[i]).longValue(),
                    "Service and aggregate differ: " + counted[i] + " and " + plain[i]);
        }
    }

    private static long median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2);
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new Failure(otherwise);
        }
    }
}
