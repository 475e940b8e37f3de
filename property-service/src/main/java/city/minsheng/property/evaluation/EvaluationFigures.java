package city.minsheng.property.evaluation;

import city.minsheng.common.data.Sql;
import city.minsheng.property.indicator.Indicator;
import city.minsheng.property.indicator.IndicatorKind;
import city.minsheng.property.indicator.IndicatorSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Counts, from the service's own records, who takes part in an evaluation and what the computed indicators come to. */
@ApplicationScoped
class EvaluationFigures {
    private static final String SPAN = """
            with span as (select cast(?1 as varchar) as county, cast(?2 as timestamptz) as start_at,
                cast(?3 as timestamptz) as end_at, cast(?4 as date) as first_day, cast(?5 as date) as last_day)
            """;
    private static final String COMPANIES = """
            select p.uscc, p.name, count(*), sum(c.households)
            from span join property_company p on p.county_code = span.county
            join community c on c.county_code = span.county and exists (
                select 1 from service_contract k where k.community_code = c.code and k.company_uscc = p.uscc
                    and daterange(k.valid_from, k.valid_to, '[]') && daterange(span.first_day, span.last_day, '[]'))
            group by p.uscc, p.name order by p.uscc
            """;

    @Inject
    EntityManager entities;

    /** The companies of the county that served one of its communities on a day of the quarter. */
    List<Participant> companies(String county, Quarter quarter) {
        return rows(COMPANIES, county, quarter).stream()
                .map(row -> new Participant((String) row[0], (String) row[1], number(row[2]), number(row[3])))
                .toList();
    }

    /** A value for each company and each computed indicator; where nothing was found it says so. */
    List<RawValue> values(String county, Quarter quarter, IndicatorSet set, List<Participant> companies) {
        var values = new ArrayList<RawValue>();
        for (var indicator : set.indicators()) {
            if (indicator.kind() == IndicatorKind.COMPUTED) {
                values.addAll(values(county, quarter, indicator, companies));
            }
        }
        return values;
    }

    private List<RawValue> values(String county, Quarter quarter, Indicator indicator, List<Participant> companies) {
        var found = new HashMap<String, RawValue>();
        for (var row : rows(indicator.measure().sql(), county, quarter)) {
            var uscc = (String) row[0];
            var whole = ((Number) row[2]).longValue();
            // of no households, say, there is nothing to tell
            var part = whole == 0 ? 0 : ((Number) row[1]).longValue();
            found.put(uscc, new RawValue(uscc, indicator.code(), part, whole));
        }
        return companies.stream()
                .map(Participant::uscc)
                .map(uscc -> found.getOrDefault(uscc, new RawValue(uscc, indicator.code(), 0, 0)))
                .toList();
    }

    private List<Object[]> rows(String sql, String county, Quarter quarter) {
        return Sql.rows(
                entities, SPAN + sql, county, quarter.start(), quarter.end(), quarter.firstDay(), quarter.lastDay());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
