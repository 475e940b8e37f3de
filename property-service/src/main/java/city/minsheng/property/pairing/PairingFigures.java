package city.minsheng.property.pairing;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts the pairings of one region that were signed by a day, and the visits up to it. */
@ApplicationScoped
class PairingFigures {
    private static final String COUNTED = """
            select %s as grouped, count(distinct p.community_code), count(distinct p.company_uscc),
                coalesce(sum((select count(*) from pairing_visit v where v.pairing_id = p.id and v.round = p.round
                    and v.visited_on <= ?2)) filter (where p.visit_quota is not null), 0),
                coalesce(sum(p.visit_quota), 0),
                count(*) filter (where p.effect in ('GOOD', 'FAIR')), count(*) filter (where p.effect is not null)
            from guidance_pairing p
            where p.%s = ?1 and p.signed_on <= ?2 and p.status in ('AGREED', 'VISITING', 'SUMMARISED')
            group by grouped order by grouped
            """;

    @Inject
    EntityManager entities;

    PairingStatistics counted(String region, PairingGrouping by, AsOf asOf) {
        var groups = rows(by.key, region, asOf).stream()
                .map(row -> new PairingStatistics.Group((String) row[0], figures(row)))
                .toList();
        var whole = rows("cast(null as varchar)", region, asOf);
        var overall = whole.isEmpty() ? figures(new Object[] {null, 0, 0, 0, 0, 0, 0}) : figures(whole.getFirst());
        return new PairingStatistics(by, asOf.day(), overall, groups);
    }

    private List<Object[]> rows(String key, String region, AsOf asOf) {
        return Sql.rows(entities, COUNTED.formatted(key, Place.column(Level.of(region))), region, asOf.day());
    }

    private static PairingStatistics.Figures figures(Object[] row) {
        return new PairingStatistics.Figures(
                number(row[1]),
                number(row[2]),
                new Ratio(number(row[3]), number(row[4])),
                new Ratio(number(row[5]), number(row[6])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
