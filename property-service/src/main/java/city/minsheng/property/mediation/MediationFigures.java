package city.minsheng.property.mediation;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.property.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts the steps that concluded a mediation, and the communities with a room, in one region. */
@ApplicationScoped
class MediationFigures {
    private static final String SETTLED = """
            select %s as grouped, count(*) filter (where s.move = 'SETTLE'), count(*)
            from mediation_step s join mediation_case c on c.id = s.case_id
            where s.move in ('SETTLE', 'FAIL', 'REFER') and %s and c.%s = ?1 and s.at >= ?2 and s.at < ?3
            group by grouped order by grouped
            """;

    /** What the import knows of a room counts only where the register has never known one. */
    private static final String COVERED = """
            select c.%s, c.code, c.name, exists (select 1 from mediation_room r where r.community_code = c.code
                    and r.closed_on is null)
                or coalesce(c.mediation_room >= 10, false) and not exists (
                    select 1 from mediation_room r where r.community_code = c.code)
            from community c where c.%s = ?1 order by c.code
            """;

    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    MediationStatistics settled(String region, MediationGrouping by, Span span) {
        var groups = settled(by.key, by.condition, region, span);
        var whole = settled("cast(null as varchar)", MediationGrouping.CONCLUDED, region, span);
        var overall = whole.isEmpty() ? new Ratio(0, 0) : whole.getFirst().settled();
        return new MediationStatistics(by, span.from(), span.to(), overall, groups);
    }

    private List<MediationStatistics.Group> settled(String key, String condition, String region, Span span) {
        var sql = SETTLED.formatted(key, condition, Place.column(Level.of(region)));
        return Sql.rows(entities, sql, region, span.start(), span.end()).stream()
                .map(row -> new MediationStatistics.Group((String) row[0], new Ratio(number(row[1]), number(row[2]))))
                .toList();
    }

    /** @param by the level of region that the coverage is told apart by */
    MediationStatistics.Coverage coverage(String region, Level by) {
        var sql = COVERED.formatted(Place.column(by), Place.column(Level.of(region)));
        var communities = new TreeMap<String, List<Object[]>>();
        for (var row : Sql.rows(entities, sql, region)) {
            communities
                    .computeIfAbsent((String) row[0], area -> new ArrayList<>())
                    .add(row);
        }
        var areas = communities.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue()))
                .toList();
        var overall = areas.stream()
                .map(MediationStatistics.Area::covered)
                .reduce(
                        new Ratio(0, 0),
                        (a, b) -> new Ratio(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
        return new MediationStatistics.Coverage(overall, areas);
    }

    private MediationStatistics.Area area(String code, List<Object[]> communities) {
        var without = communities.stream()
                .filter(row -> !(Boolean) row[3])
                .map(row -> new MediationStatistics.Uncovered((String) row[1], (String) row[2]))
                .toList();
        return new MediationStatistics.Area(
                code,
                regions.find(code).map(Region::name).orElse(null),
                new Ratio(communities.size() - without.size(), communities.size()),
                without);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
