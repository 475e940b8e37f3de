package city.minsheng.insurance.statistics;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in the database, each within a region. */
@ApplicationScoped
class InsuranceFigures {
    @Inject
    EntityManager entities;

    StationFigures stations(String region) {
        var row = Sql.rows(entities, """
                        select count(*), count(*) filter (where level = 'DISTRICT'),
                            count(*) filter (where level = 'TOWN'), count(*) filter (where level = 'VILLAGE')
                        from workstation where %s = ?1
                        """.formatted(column(region)), region).getFirst();
        return new StationFigures(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /**
     * By town, how many of the cases that were decided in a span were done at a village station (不出村).
     *
     * @param until the first instant after the span
     */
    Map<String, Ratio> finishedAtVillage(String region, Instant from, Instant until) {
        var rows = Sql.rows(entities, """
                        select town_code, count(*) filter (where station_level = 'VILLAGE'), count(*)
                        from insurance_case
                        where %s = ?1 and finished_at >= ?2 and finished_at < ?3
                        group by town_code order by town_code
                        """.formatted(column(region)), region, from, until);
        var shares = new LinkedHashMap<String, Ratio>();
        for (var row : rows) {
            shares.put((String) row[0], new Ratio(number(row[1]), number(row[2])));
        }
        return shares;
    }

    /** The column that holds the code of the region's level: one of four names, never a caller's text. */
    private static String column(String region) {
        return Place.column(Level.of(region));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
