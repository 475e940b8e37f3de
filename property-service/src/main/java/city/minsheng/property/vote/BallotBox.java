package city.minsheng.property.vote;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ballots of one vote (票箱): put in once, never changed, counted by one statement. */
final class BallotBox {
    /** Closing the vote waits for whoever holds this, or he for it. */
    private static final String HOLD_OPEN =
            "select 1 from vote where id = ?1 and status = 'OPEN' and ?2 <= closes_on for share";

    private static final String CAST = """
            insert into vote_ballot (id, vote_id, head, channel, choices, salt, hash, by_proxy, cast_at, cast_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict (vote_id, head) do nothing
            """;
    /** Ballots that say the same are put together first: one pass over the box, however many matters there are. */
    private static final String COUNT = """
            with said as (
                select b.choices, b.channel, sum(h.area) as area, count(*) as heads
                from vote_ballot b join vote_head h on h.vote_id = b.vote_id and h.number = b.head
                where b.vote_id = ?1 group by b.choices, b.channel)
            select coalesce(sum(area), 0)::bigint, coalesce(sum(heads), 0)::bigint,
                coalesce(sum(area) filter (where choice = 'F'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'F'), 0)::bigint,
                coalesce(sum(area) filter (where choice = 'A'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'A'), 0)::bigint,
                coalesce(sum(area) filter (where choice = 'N'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'N'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'F' and channel = 'PAPER'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'A' and channel = 'PAPER'), 0)::bigint,
                coalesce(sum(heads) filter (where choice = 'N' and channel = 'PAPER'), 0)::bigint
            from (
                select m.seq, s.area, s.heads, s.channel, substr(s.choices, m.seq + 1, 1) as choice
                from vote_matter m left join said s on true where m.vote_id = ?1) c
            group by seq order by seq
            """;

    private static final String HASH = """
            select encode(sha256(convert_to(coalesce(string_agg(hash, chr(10) order by hash collate "C"), ''), 'UTF8')), 'hex')
            from vote_ballot where vote_id = ?1
            """;
    private static final String LEDGER = """
            select h.number, h.area, h.rooms, b.channel, b.by_proxy, b.choices, b.hash
            from vote_head h left join vote_ballot b on b.vote_id = h.vote_id and b.head = h.number
            where h.vote_id = ?1 and h.number > ?2 order by h.number limit ?3
            """;

    private final EntityManager entities;
    private final UUID vote;

    BallotBox(EntityManager entities, UUID vote) {
        this.entities = entities;
        this.vote = vote;
    }

    /** A ballot that is to be put in. */
    record Ballot(int head, Channel channel, List<Choice> choices, boolean byProxy, UUID castBy) {}

    /** A head and its ballot, as owners and auditors see it; without a ballot channel, choices and hash are null. */
    record Entry(int head, long area, int rooms, Channel channel, Boolean byProxy, List<Choice> choices, String hash) {}

    /** @throws Refusal 409 unless the vote is open until the transaction ends */
    void holdOpen(Instant now) {
        if (Sql.rows(entities, HOLD_OPEN, vote, Clocks.dayOf(now)).isEmpty()) {
            throw Refusal.of(VoteProblem.NOT_OPEN);
        }
    }

    /** @throws Refusal 409 for every ballot of the head but the first, the one that is put in at the same moment included */
    Receipt cast(Ballot ballot, Instant now) {
        holdOpen(now);
        var receipt = Receipt.of(vote, ballot.head(), ballot.choices());
        var put = Sql.update(
                entities,
                CAST,
                Ids.next(now),
                vote,
                ballot.head(),
                ballot.channel().name(),
                Choice.signs(ballot.choices()),
                receipt.salt(),
                receipt.hash(),
                ballot.byProxy(),
                now,
                ballot.castBy());
        if (put == 0) {
            throw Refusal.of(VoteProblem.CAST, ballot.head());
        }
        return receipt;
    }

    boolean holds(int head) {
        return !Sql.rows(entities, "select 1 from vote_ballot where vote_id = ?1 and head = ?2", vote, head)
                .isEmpty();
    }

    Count count() {
        var tallies = new ArrayList<Tally>();
        var paper = new ArrayList<Count.PaperTally>();
        var tookPart = Weight.NONE;
        for (var row : Sql.rows(entities, COUNT, vote)) {
            tookPart = weight(row, 0);
            tallies.add(new Tally(weight(row, 2), weight(row, 4), weight(row, 6)));
            paper.add(new Count.PaperTally(number(row[8]), number(row[9]), number(row[10])));
        }
        return new Count(tookPart, tallies, paper);
    }

    private static Weight weight(Object[] row, int at) {
        return new Weight(number(row[at]), number(row[at + 1]));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    /** Over the hashes of all ballots, sorted and parted by line feeds. */
    String hash() {
        return (String) Sql.rows(entities, HASH, vote).getFirst()[0];
    }

    List<Entry> ledger(long after, int most) {
        return Sql.rows(entities, LEDGER, vote, after, most).stream()
                .map(row -> new Entry(
                        (Integer) row[0],
                        number(row[1]),
                        (Integer) row[2],
                        row[3] == null ? null : Channel.valueOf((String) row[3]),
                        (Boolean) row[4],
                        row[5] == null ? null : Choice.read((String) row[5]),
                        (String) row[6]))
                .toList();
    }

    /** The hashes in their order, after those that begin with {@code after}; empty for the beginning. */
    List<String> hashes(String after, int most) {
        var sql = """
                select hash from vote_ballot where vote_id = ?1 and hash collate "C" > ?2 || 'g'
                order by hash collate "C" limit ?3
                """;
        return Sql.rows(entities, after.isEmpty() ? sql.replace("|| 'g'", "") : sql, vote, after, most).stream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** Whether the ballot with that hash counts in a result; null when there is no such ballot. */
    Boolean counts(String hash) {
        var sql = """
                select v.second_counter is not null from vote_ballot b join vote v on v.id = b.vote_id
                where b.vote_id = ?1 and b.hash = ?2
                """;
        return Sql.rows(entities, sql, vote, hash).stream()
                .findFirst()
                .map(row -> (Boolean) row[0])
                .orElse(null);
    }
}
