package city.minsheng.property.hotline;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.money.YearOnYear;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.property.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts cases, clocks and results in one region; a case belongs to the day on which the hotline received it. */
@ApplicationScoped
class HotlineFigures {
    private static final String CASES = """
            select %s as grouped,
                count(*) filter (where c.received_on between ?2 and ?3),
                count(*) filter (where c.received_on between ?4 and ?5),
                count(*) filter (where now.counted and k.ended = 'KEPT'),
                count(*) filter (where now.counted and now.judged),
                count(*) filter (where now.counted and now.judged and k.ended is not null and c.outcome is not null),
                count(*) filter (where now.counted and now.closed and c.outcome = 'SOLVED'),
                count(*) filter (where now.counted and now.closed),
                count(*) filter (where now.counted and c.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED')),
                count(*) filter (where now.counted and c.satisfaction is not null)
            from hotline_case c
            left join hotline_clock k on k.case_id = c.id and k.term = 'REPLY'
            cross join lateral (select c.received_on between ?2 and ?3 as counted,
                k.ended in ('KEPT', 'MISSED') or k.stopped_at is null and k.due_at < ?6 as judged,
                c.outcome is not null and c.status in ('CLOSED', 'VISITED', 'RATED', 'ARCHIVED') as closed) now
            where c.%s = ?1 and (c.received_on between ?2 and ?3 or c.received_on between ?4 and ?5)
            group by grouped
            """;

    private static final String SIGNS = """
            select %s as grouped, count(*) filter (where k.ended = 'KEPT'), count(*)
            from hotline_case c join hotline_clock k on k.case_id = c.id and k.term = 'SIGN'
            where c.%s = ?1 and c.received_on between ?2 and ?3 and (k.ended in ('KEPT', 'MISSED')
                or k.stopped_at is null and k.paused_at is null and k.due_at < ?4)
            group by grouped
            """;

    private static final int COUNTS = 11;
    private static final int KEPT = 9;

    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    HotlineStatistics of(String region, HotlineGrouping by, Span span, Instant now) {
        var counts = counts(region, by, span, now);
        var total = new long[COUNTS];
        counts.values().forEach(count -> add(total, 0, count));
        var groups = counts.entrySet().stream()
                .map(entry -> group(entry.getKey(), name(by, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        HotlineStatistics.Group::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new HotlineStatistics(by, span.from(), span.to(), group(null, null, total), groups);
    }

    private Map<String, long[]> counts(String region, HotlineGrouping by, Span span, Instant now) {
        var column = Place.column(Level.of(region));
        var before = span.yearBefore();
        var counts = new HashMap<String, long[]>();
        for (var row : Sql.rows(
                entities,
                CASES.formatted(by.ofCase, column),
                region,
                span.from(),
                span.to(),
                before.from(),
                before.to(),
                now)) {
            add(counts.computeIfAbsent((String) row[0], key -> new long[COUNTS]), 0, numbers(row));
        }
        for (var row : Sql.rows(entities, SIGNS.formatted(by.ofClock, column), region, span.from(), span.to(), now)) {
            add(counts.computeIfAbsent((String) row[0], key -> new long[COUNTS]), KEPT, numbers(row));
        }
        return counts;
    }

    private static HotlineStatistics.Group group(String key, String label, long[] n) {
        return new HotlineStatistics.Group(
                key,
                label,
                new YearOnYear(n[0], n[1]),
                new Ratio(n[KEPT], n[KEPT + 1]),
                new Ratio(n[2], n[3]),
                new Ratio(n[4], n[3]),
                new Ratio(n[5], n[6]),
                new Ratio(n[7], n[8]));
    }

    /** What people call a group. A company may sit in another county than the communities that it serves. */
    private String name(HotlineGrouping by, String key) {
        return key == null
                ? null
                : switch (by) {
                    case TYPE -> HotlineCategory.valueOf(key).label();
                    case TOWN -> regions.find(key).map(Region::name).orElse(null);
                    case COMMUNITY -> named("select name from community where code = ?1", key);
                    case COMPANY -> named("select name from property_company where uscc = ?1", key);
                };
    }

    private String named(String sql, String key) {
        return Sql.rows(entities, sql, key).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElse(null);
    }

    private static long[] numbers(Object[] row) {
        var numbers = new long[row.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) row[i + 1]).longValue();
        }
        return numbers;
    }

    private static void add(long[] sum, int from, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            sum[from + i] += counts[i];
        }
    }
}
