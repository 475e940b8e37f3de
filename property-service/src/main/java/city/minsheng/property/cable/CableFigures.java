package city.minsheng.property.cable;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts the works in one region, as they stood on a day. */
@ApplicationScoped
class CableFigures {
    private static final String PROGRESS = """
            select %s as grouped,
                count(*) filter (where s.done), count(*),
                coalesce(sum(s.buildings) filter (where s.done), 0), coalesce(sum(s.buildings), 0),
                count(*) filter (where s.once and s.completed_on <= s.due_on),
                count(*) filter (where s.once and s.due_on is not null),
                count(*) filter (where s.once and s.rebounds > 0), count(*) filter (where s.once)
            from (select c.*, c.completed_on <= ?2 as once,
                    c.completed_on <= ?2 and not exists (select 1 from cable_rebound r where r.site_id = c.id
                        and r.rebound_on <= ?2 and (r.repaired_on is null or r.repaired_on > ?2)) as done,
                    (select count(*) from cable_rebound r where r.site_id = c.id and r.rebound_on <= ?2) as rebounds
                from cable_site c where c.%s = ?1) s
            where %s group by grouped order by grouped
            """;

    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    CableStatistics progress(String region, CableGrouping by, AsOf asOf) {
        var groups = rows(by.key, by.condition, region, asOf).stream()
                .map(row -> group(by, row))
                .toList();
        var whole = rows("cast(null as varchar)", by.condition, region, asOf);
        var overall =
                whole.isEmpty() ? figures(new Object[] {null, 0, 0, 0, 0, 0, 0, 0, 0}) : figures(whole.getFirst());
        return new CableStatistics(by, asOf.day(), overall, groups);
    }

    private List<Object[]> rows(String key, String condition, String region, AsOf asOf) {
        var sql = PROGRESS.formatted(key, Place.column(Level.of(region)), condition);
        return Sql.rows(entities, sql, region, asOf.day());
    }

    private CableStatistics.Group group(CableGrouping by, Object[] row) {
        var key = (String) row[0];
        var name = by.isRegion() ? regions.find(key).map(Region::name).orElse(null) : null;
        return new CableStatistics.Group(key, name, figures(row));
    }

    private static CableStatistics.Figures figures(Object[] row) {
        return new CableStatistics.Figures(ratio(row, 1), ratio(row, 3), ratio(row, 5), ratio(row, 7));
    }

    private static Ratio ratio(Object[] row, int at) {
        return new Ratio(((Number) row[at]).longValue(), ((Number) row[at + 1]).longValue());
    }
}
