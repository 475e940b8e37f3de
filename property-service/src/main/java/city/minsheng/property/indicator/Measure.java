package city.minsheng.property.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the service measures by itself. A new one is a constant here with its query, its name in the check of the table
 * {@code indicator}, and a new edition of the set that uses it: nothing else knows them.
 *
 * <p>Each query gives a row a company: code, numerator, denominator. It reads recorded facts of the quarter only, from
 * {@code span}: county, start_at, end_at (excluded), first_day, last_day.
 */
@Schema(description = "系统取数口径 · What is measured")
public enum Measure {
    /** Clocks of the "5341" promise that were kept, of those that were kept or missed, by the moment they stopped. */
    PUNCTUALITY(
            "“5341”时限:按时 ÷(按时 + 超时),以时限停止的时刻归季 · Clocks of the promise: kept ÷ (kept + missed), by when they stopped",
            """
            select r.company_uscc, count(*) filter (where c.ended = 'KEPT'), count(*)
            from span join service_request r on r.county_code = span.county
            join service_request_clock c on c.request_id = r.id and c.ended in ('KEPT', 'MISSED')
                and c.stopped_at >= span.start_at and c.stopped_at < span.end_at
            where r.company_uscc is not null group by r.company_uscc
            """),
    /** Stars, over the number of ratings. */
    RESIDENT_RATING("诉求评价:星数合计 ÷ 评价件数,以评价时刻归季 · Ratings of requests: stars ÷ ratings, by when they were given", """
            select r.company_uscc, sum(g.stars), count(*)
            from span join service_request r on r.county_code = span.county
            join service_request_rating g on g.request_id = r.id and g.at >= span.start_at and g.at < span.end_at
            where r.company_uscc is not null group by r.company_uscc
            """),
    /** Hotline cases of the days on which the company served the community, over the households it served in the quarter. */
    HOTLINE_PER_HOUSEHOLDS(
            "12345 热线工单:服务期内所服务小区的工单数 ÷ 该季度服务的户数 · Hotline cases while the company served ÷ households it served", """
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
            """),
    /**
     * Mediations settled, of those after which no level was left, by that moment; for the company that served the community
     * when the dispute was filed. What was withdrawn or not accepted is neither.
     */
    MEDIATION_SUCCESS(
            "纠纷调解:达成协议 ÷ 已办结(达成协议、三级未成、转送),以办结时刻归季 · Mediations: settled ÷ concluded, by when they were", """
            select c.company_uscc, count(*) filter (where s.move = 'SETTLE'), count(*)
            from span join mediation_step s on s.at >= span.start_at and s.at < span.end_at
                and (s.move in ('SETTLE', 'REFER') or s.move = 'FAIL' and s.status = 'FAILED')
            join mediation_case c on c.id = s.case_id and c.county_code = span.county
            where c.company_uscc is not null group by c.company_uscc
            """);

    private final String origin;
    private final String sql;

    Measure(String origin, String sql) {
        this.origin = origin;
        this.sql = sql;
    }

    /** What is counted, in words. */
    public String origin() {
        return origin;
    }

    public String sql() {
        return sql;
    }
}
