package city.minsheng.property.radar;

import city.minsheng.common.data.Sql;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for what ends in one region. A trusteeship and a pairing stay on the radar until they are over; a contract and a
 * committee that nothing has followed, too.
 */
@ApplicationScoped
class RadarFigures {
    private static final int MOST = 500;

    private static final String ENDS = """
            select 'TRUSTEESHIP' as kind, c.code, c.name, t.unit_uscc as uscc, t.ends_on
            from trusteeship t join community c on c.code = t.community_code
            where t.status in ('RUNNING', 'ENDING', 'EXTENDED') and c.%1$s = ?1
            union all
            select 'CONTRACT', c.code, c.name, k.company_uscc, k.valid_to
            from service_contract k join community c on c.code = k.community_code
            where c.%1$s = ?1 and not exists (select 1 from service_contract n where n.community_code = k.community_code
                and (n.valid_to is null or n.valid_to > k.valid_to))
            union all
            select 'COMMITTEE', c.code, c.name, null, cast(max(m.elected_on) + make_interval(years => ?2) as date) - 1
            from committee_member m join community c on c.code = m.community_code
            where c.%1$s = ?1 group by c.code, c.name
            union all
            select 'PAIRING', c.code, c.name, p.company_uscc, p.ends_on
            from guidance_pairing p join community c on c.code = p.community_code
            where p.status in ('AGREED', 'VISITING') and c.%1$s = ?1
            """;

    private static final String COUNTED = """
            select e.kind, count(*), count(*) filter (where e.ends_on < ?3)
            from (%s) e where e.ends_on <= ?4 group by e.kind
            """;

    private static final String LISTED = """
            select e.* from (%s) e where e.ends_on <= ?3
            order by e.ends_on, e.kind, e.code limit ?4
            """;

    @Inject
    EntityManager entities;

    @Inject
    PolicyParameters parameters;

    Radar within(String region, int days, LocalDate today) {
        var ends = ENDS.formatted(Place.column(Level.of(region)));
        var years = parameters.on(today, "radar.committee-term-years").asInt();
        var until = today.plusDays(days);
        var counted = Sql.rows(entities, COUNTED.formatted(ends), region, years, today, until);
        var listed = Sql.rows(entities, LISTED.formatted(ends), region, years, until, MOST);
        return new Radar(
                today,
                days,
                Arrays.stream(ExpiryKind.values())
                        .map(kind -> count(kind, counted))
                        .toList(),
                listed.stream().map(row -> item(row, today)).toList());
    }

    private static Radar.Count count(ExpiryKind kind, List<Object[]> counted) {
        var row = counted.stream()
                .filter(found -> found[0].equals(kind.name()))
                .findFirst()
                .orElse(new Object[] {kind.name(), 0, 0});
        return new Radar.Count(kind, kind.label(), number(row[1]), number(row[2]));
    }

    private static Radar.Item item(Object[] row, LocalDate today) {
        var endsOn = row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4];
        return new Radar.Item(
                ExpiryKind.valueOf((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                endsOn,
                ChronoUnit.DAYS.between(today, endsOn));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
