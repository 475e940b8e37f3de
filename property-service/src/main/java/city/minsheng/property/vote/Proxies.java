package city.minsheng.property.vote;

import city.minsheng.common.data.Sql;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Who votes for whom in one vote (委托投票): one proxy a head, a limited number of heads a proxy, and none passes it on. */
final class Proxies {
    private static final String GRANT = """
            insert into vote_proxy (vote_id, head, proxy_head, person, granted_at, granted_by)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (vote_id, head) do nothing
            """;

    private final EntityManager entities;
    private final UUID vote;

    Proxies(EntityManager entities, UUID vote) {
        this.entities = entities;
        this.vote = vote;
    }

    /** @param limit how many heads one person may act for */
    void grant(Head head, Head proxy, int limit, UUID grantedBy, Instant now) {
        if (proxy.person() == null) {
            throw Refusal.of(VoteProblem.PROXY_ACCOUNT, proxy.number());
        }
        if (proxy.person().equals(head.person())) {
            throw Refusal.of(VoteProblem.PROXY_SELF);
        }
        // two grants at once would both find room for one more
        Sql.rows(entities, "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", vote + ":" + proxy.person());
        var sql = "select count(*) from vote_proxy where vote_id = ?1 and person = ?2";
        var taken = ((Number) Sql.rows(entities, sql, vote, proxy.person()).getFirst()[0]).longValue();
        if (taken >= limit) {
            throw Refusal.of(VoteProblem.PROXY_LIMIT, taken);
        }
        var granted = Sql.update(entities, GRANT, vote, head.number(), proxy.number(), proxy.person(), now, grantedBy);
        if (granted == 0) {
            throw Refusal.of(VoteProblem.PROXY_EXISTS, head.number());
        }
    }

    boolean isProxy(int head, UUID person) {
        var sql = "select 1 from vote_proxy where vote_id = ?1 and head = ?2 and person = ?3";
        return !Sql.rows(entities, sql, vote, head, person).isEmpty();
    }
}
