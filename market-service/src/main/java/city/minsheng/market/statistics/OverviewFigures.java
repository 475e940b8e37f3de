package city.minsheng.market.statistics;

import city.minsheng.common.data.Sql;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Counts the figures of the overview in one region; registers count as they stand, tests by the day of sampling. */
@ApplicationScoped
class OverviewFigures {
    private static final String FIGURES = """
            select (select count(*) from market where %1$s = ?1), (select count(*) from stall where %1$s = ?1),
                count(*), count(*) filter (where verdict = 'POSITIVE')
            from pesticide_test where %1$s = ?1 and day between ?2 and ?3 and status <> 'INVALIDATED'
            """;

    @Inject
    EntityManager entities;

    Overview.Market market(String region, AsOf asOf) {
        var sql = FIGURES.formatted(Place.column(Level.of(region)));
        var n = Sql.rows(entities, sql, region, asOf.firstDay(), asOf.day()).getFirst();
        return new Overview.Market(number(n[0]), number(n[1]), number(n[2]), number(n[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
