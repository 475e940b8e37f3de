package city.minsheng.property.trusteeship;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts the trusteeships of one region as they stood on a day, from their steps and months. */
@ApplicationScoped
class TrusteeshipFigures {
    /** A month is due once it is over; the first and the last may be months in part. */
    private static final String COUNTED = """
            select %s as grouped,
                count(*) filter (where t.status in ('RUNNING', 'ENDING', 'EXTENDED')),
                coalesce(sum(t.confirmed), 0), coalesce(sum(greatest(0, t.last_month - t.first_month + 1)), 0),
                count(*) filter (where t.status = 'CONVERTED'), count(*) filter (where t.over),
                count(*) filter (where t.status = 'TERMINATED')
            from (
                select c.*, s.status in ('CONVERTED', 'SELF_MANAGED', 'TERMINATED') as over, s.status as then_status,
                    (select count(*) from trusteeship_ledger l where l.trusteeship_id = c.id
                        and l.confirmed_at < ?2) as confirmed,
                    extract(year from c.starts_on) * 12 + extract(month from c.starts_on) as first_month,
                    least(extract(year from cast(?3 as date)) * 12 + extract(month from cast(?3 as date)) - 1,
                        extract(year from least(c.ends_on, c.ended_on)) * 12
                            + extract(month from least(c.ends_on, c.ended_on))) as last_month
                from trusteeship c cross join lateral (select x.status from trusteeship_step x
                    where x.trusteeship_id = c.id and x.at < ?2 order by x.seq desc limit 1) s
                where c.%s = ?1) t
            group by grouped order by grouped
            """.replace("t.status", "t.then_status");

    @Inject
    EntityManager entities;

    TrusteeshipStatistics counted(String region, TrusteeshipGrouping by, AsOf asOf) {
        var groups = rows(by.key, region, asOf).stream()
                .map(row -> new TrusteeshipStatistics.Group((String) row[0], figures(row)))
                .toList();
        var whole = rows("cast(null as varchar)", region, asOf);
        var overall = whole.isEmpty() ? figures(new Object[] {null, 0, 0, 0, 0, 0, 0}) : figures(whole.getFirst());
        return new TrusteeshipStatistics(by, asOf.day(), overall, groups);
    }

    private List<Object[]> rows(String key, String region, AsOf asOf) {
        var sql = COUNTED.formatted(key, Place.column(Level.of(region)));
        return Sql.rows(
                entities, sql, region, asOf.end(), asOf.day().plusDays(1).toString());
    }

    private static TrusteeshipStatistics.Figures figures(Object[] row) {
        return new TrusteeshipStatistics.Figures(
                number(row[1]),
                new Ratio(number(row[2]), number(row[3])),
                new Ratio(number(row[4]), number(row[5])),
                new Ratio(number(row[6]), number(row[5])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
