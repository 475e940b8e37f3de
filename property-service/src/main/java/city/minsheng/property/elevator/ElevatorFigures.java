package city.minsheng.property.elevator;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Money;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts the projects of one region from the steps that were taken by a day. */
@ApplicationScoped
class ElevatorFigures {
    private static final String COUNTED = """
            select %s as grouped,
                count(*) filter (where p.used), count(*), count(*) filter (where p.carried), count(*) filter (where p.counted),
                coalesce(sum(p.settled), 0), coalesce(sum(p.raised), 0),
                coalesce(sum(p.subsidy_fen) filter (where p.granted), 0)
            from (
                select e.*,
                    (select count(*) from elevator_objection o where o.project_id = e.id and o.at < ?2) as raised,
                    (select count(*) from elevator_objection o where o.project_id = e.id and o.settled_at < ?2) as settled,
                    exists (select 1 from elevator_step s where s.project_id = e.id and s.at < ?2
                        and s.move = 'PUT_INTO_USE') as used,
                    exists (select 1 from elevator_step s where s.project_id = e.id and s.at < ?2
                        and s.move = 'GRANT') as granted,
                    exists (select 1 from elevator_step s where s.project_id = e.id and s.at < ?2
                        and s.move = 'COUNT') as counted,
                    exists (select 1 from elevator_step s where s.project_id = e.id and s.at < ?2
                        and s.move = 'COUNT' and s.status = 'PUBLICITY') as carried
                from elevator_project e
                where e.%s = ?1 and exists (select 1 from elevator_step s where s.project_id = e.id and s.at < ?2)) p
            group by grouped order by grouped
            """;

    @Inject
    EntityManager entities;

    ElevatorStatistics counted(String region, ElevatorGrouping by, AsOf asOf) {
        var groups = rows(by.key, region, asOf).stream()
                .map(row -> new ElevatorStatistics.Group((String) row[0], figures(row)))
                .toList();
        var whole = rows("cast(null as varchar)", region, asOf);
        var overall = whole.isEmpty() ? figures(new Object[] {null, 0, 0, 0, 0, 0, 0, 0}) : figures(whole.getFirst());
        return new ElevatorStatistics(by, asOf.day(), overall, groups);
    }

    private List<Object[]> rows(String key, String region, AsOf asOf) {
        return Sql.rows(entities, COUNTED.formatted(key, Place.column(Level.of(region))), region, asOf.end());
    }

    private static ElevatorStatistics.Figures figures(Object[] row) {
        return new ElevatorStatistics.Figures(
                new Ratio(number(row[1]), number(row[2])),
                new Ratio(number(row[3]), number(row[4])),
                new Ratio(number(row[5]), number(row[6])),
                new Money(number(row[7])).yuan());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
