package city.minsheng.property.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service measures by itself. A new one, say the success of mediations, is a constant here with its query, its
 * name in the check of the table {@code indicator}, and a new edition of the set that uses it: nothing else knows them.
 *
 * <p>Each query gives a row a company: code, numerator, denominator. It reads recorded facts of the quarter only, from
 * {@code span}: county, start_at, end_at (excluded), first_day, last_day.
 */
@Schema(description = "系统取数口径 · What is measured")
public enum Measure {
    /** Clocks of the "5341" promise that were kept, of those that were kept or missed, by the moment they stopped. */
    PUNCTUALITY("""
            select r.company_uscc, count(*) filter (where c.ended = 'KEPT'), count(*)
            from span join service_request r on r.county_code = span.county
            join service_request_clock c on c.request_id = r.id and c.ended in ('KEPT', 'MISSED')
                and c.stopped_at >= span.start_at and c.stopped_at < span.end_at
            where r.company_uscc is not null group by r.company_uscc
            """),
    /** Stars, over the number of ratings. */
    RESIDENT_RATING("""
            select r.company_uscc, sum(g.stars), count(*)
            from span join service_request r on r.county_code = span.county
            join service_request_rating g on g.request_id = r.id and g.at >= span.start_at and g.at < span.end_at
            where r.company_uscc is not null group by r.company_uscc
            """),
    /** Hotline cases of the days on which the company served the community, over the households it served in the quarter. */
    HOTLINE_PER_HOUSEHOLDS("""
            select s.company_uscc, sum(s.cases), sum(s.households) from (
                select k.company_uscc, c.code, c.households, sum((
                    select count(*) from hotline_case h
                    where h.community_code = c.code and h.received_on between span.first_day and span.last_day
                        and daterange(k.valid_from, k.valid_to, '[]') @> h.received_on)) as cases
                from span join community c on c.county_code = span.county
                join service_contract k on k.community_code = c.code
                    and daterange(k.valid_from, k.valid_to, '[]') && daterange(span.first_day, span.last_day, '[]')
                group by k.company_uscc, c.code, c.households) s
            group by s.company_uscc
            """);

    private final String sql;

    Measure(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
