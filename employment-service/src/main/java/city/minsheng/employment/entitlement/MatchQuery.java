package city.minsheng.employment.entitlement;

import city.minsheng.employment.programme.OpenCycle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** Reads the enterprises of a region whose decision is missing or rests on what has changed since. */
final class MatchQuery {
    private static final String SELECT = """
            select e.id, e.uscc, e.name, e.region_code, n.id, coalesce(n.version, -1), coalesce(n.decision_seq, -1),
                e.size, e.average_insured, e.layoffs, e.premium_months, e.premium_paid_fen, e.status,
                e.training_eligible, o.granted_year
            from enterprise e
            left join entitlement n on n.enterprise_id = e.id and n.programme = ? and n.cycle_year = ?
            left join decision d on d.entitlement_id = n.id and d.seq = n.decision_seq
            left join lateral (select min(p.cycle_year) as granted_year from entitlement p
                where p.enterprise_id = e.id and p.programme = ? and p.cycle_year <> ? and p.once_only
                    and p.status = any(?)) o on true
            where e.%s = ? and (n.id is null or n.status = any(?)
                and (d.basis_id, n.enterprise_name, n.region_code, d.size, d.average_insured, d.layoffs,
                    d.premium_months, d.premium_paid_fen, d.status, d.training_eligible, d.granted_year)
                is distinct from (?, e.name, e.region_code, e.size, e.average_insured, e.layoffs,
                    e.premium_months, e.premium_paid_fen, e.status, e.training_eligible, o.granted_year))
            """;
    private static final int FETCHED = 5000;

    private final OpenCycle cycle;
    private final String regionColumn;
    private final String region;
    private final UUID basis;

    interface Taker {
        void take(Match match) throws SQLException;
    }

    /** @param regionColumn the column of the level of {@code region} */
    MatchQuery(OpenCycle cycle, String regionColumn, String region, UUID basis) {
        this.cycle = cycle;
        this.regionColumn = regionColumn;
        this.region = region;
        this.basis = basis;
    }

    /** Streams them by a cursor: what the taker writes on the same connection meanwhile does not change what is read. */
    void each(Connection connection, Taker taker) throws SQLException {
        try (var query = connection.prepareStatement(SELECT.formatted(regionColumn))) {
            query.setFetchSize(FETCHED);
            bind(connection, query);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(new Match(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            StoredFacts.read(row, 8),
                            row.getObject(5, UUID.class),
                            row.getLong(6),
                            row.getInt(7)));
                }
            }
        }
    }

    private void bind(Connection connection, PreparedStatement query) throws SQLException {
        var programme = cycle.programme().name();
        var alive = Arrays.stream(EntitlementStatus.values())
                .filter(EntitlementStatus::isAlive)
                .toList();
        query.setString(1, programme);
        query.setInt(2, cycle.year());
        query.setString(3, programme);
        query.setInt(4, cycle.year());
        query.setArray(5, connection.createArrayOf("text", names(alive)));
        query.setString(6, region);
        query.setArray(7, connection.createArrayOf("text", names(EntitlementStatus.before(Move.DECIDE))));
        query.setObject(8, basis);
    }

    private static Object[] names(Collection<EntitlementStatus> statuses) {
        return statuses.stream().map(Enum::name).toArray();
    }
}
