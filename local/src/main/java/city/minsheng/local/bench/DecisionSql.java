package city.minsheng.local.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The limit of a decision batch: one statement that comes to the same outcomes and amounts. It keeps no facts, no reasons,
 * no steps; nobody could explain a decision from it.
 */
final class DecisionSql {
    static final String CREATE = """
            create table bench_decision (
                enterprise_id uuid primary key, outcome varchar(12) not null, amount_fen bigint, persons int)
            """;
    private static final String DECIDE = """
            with parameter as (
                select key, value::numeric as value from policy_parameter
                where make_date(?, 12, 31) between valid_from and coalesce(valid_to, make_date(?, 12, 31))
                    and (key like 'employment.layoff-%' or key like 'employment.refund-percent.%'
                        or key = 'employment.premium-months')),
            rule as (
                select max(value) filter (where key = 'employment.layoff-small-threshold') as small,
                    max(value) filter (where key = 'employment.layoff-limit-small-percent') as small_limit,
                    max(value) filter (where key = 'employment.layoff-limit-percent') as usual_limit,
                    max(value) filter (where key = 'employment.premium-months') as months
                from parameter),
            decided as (
                select e.id, e.size, e.premium_paid_fen, e.average_insured,
                    case
                        when e.layoffs * 100::numeric > e.average_insured
                                * case when e.average_insured <= r.small then r.small_limit else r.usual_limit end
                            or e.premium_months < r.months or e.premium_paid_fen = 0
                            or e.status in ('SERIOUS_DISHONESTY', 'DEREGISTERED') then 'INELIGIBLE'
                        when num_nulls(e.size, e.average_insured, e.layoffs, e.premium_months, e.premium_paid_fen,
                            e.status) > 0 then 'UNKNOWN'
                        else 'ELIGIBLE'
                    end as outcome
                from enterprise e cross join rule r)
            insert into bench_decision (enterprise_id, outcome, amount_fen, persons)
            select d.id, d.outcome,
                case when d.outcome = 'ELIGIBLE' then round(d.premium_paid_fen * p.value / 100)::bigint end,
                case when d.outcome = 'ELIGIBLE' then d.average_insured end
            from decided d left join parameter p on p.key = 'employment.refund-percent.' || d.size
            """;
    private static final String EMPTY = "truncate bench_decision";
    private static final String DIFFERENT = """
            select count(*) from bench_decision b
            full join (select * from entitlement where programme = ? and cycle_year = ?) e using (enterprise_id)
            where (b.outcome, b.amount_fen, b.persons) is distinct from (e.outcome, e.amount_fen, e.persons)
            """;
    private static final String TOTAL = """
            select count(*), count(*) filter (where outcome = 'ELIGIBLE'), count(*) filter (where outcome = 'INELIGIBLE'),
                count(*) filter (where outcome = 'UNKNOWN'), coalesce(sum(amount_fen), 0)::bigint
            from
            """;

    private DecisionSql() {}

    /** @return nanoseconds from the statement to the end of its commit */
    static long decide(Connection owner, int year) throws SQLException {
        Statements.update(owner, EMPTY);
        owner.commit();
        var began = System.nanoTime();
        Statements.update(owner, DECIDE, year, year);
        owner.commit();
        return System.nanoTime() - began;
    }

    /** How many enterprises the service and the statement decide differently, or one of them not at all. */
    static long differences(Connection owner, String programme, int year) throws SQLException {
        return (long) Statements.rows(owner, DIFFERENT, programme, year).getFirst()[0];
    }

    static Totals ofStatement(Connection owner) throws SQLException {
        return totals(Statements.rows(owner, TOTAL + "bench_decision").getFirst());
    }

    static Totals ofService(Connection owner, String programme, int year) throws SQLException {
        var sql = TOTAL + "entitlement where programme = ? and cycle_year = ?";
        return totals(Statements.rows(owner, sql, programme, year).getFirst());
    }

    private static Totals totals(Object[] row) {
        return new Totals((long) row[0], (long) row[1], (long) row[2], (long) row[3], (long) row[4]);
    }

    /** What a batch comes to. */
    record Totals(long enterprises, long eligible, long ineligible, long unknown, long fen) {}
}
