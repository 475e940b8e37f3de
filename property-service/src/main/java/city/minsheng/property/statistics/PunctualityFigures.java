package city.minsheng.property.statistics;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.common.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Counts how promises were kept, from what the clocks and steps recorded when it happened. */
@ApplicationScoped
class PunctualityFigures {
    /** Formatted with the column of the region, the column of the group and the query of its name. */
    private static final String SQL = """
            with received as (
                select %2$s as code, count(*) as n from service_request r
                where r.%1$s = ?1 and r.received_at >= ?2 and r.received_at < ?3 group by 1
            ), kept as (
                select %2$s as code,
                    count(*) filter (where c.promise = 'RESPOND' and c.ended = 'KEPT') as respond_kept,
                    count(*) filter (where c.promise = 'RESPOND') as respond_all,
                    count(*) filter (where c.promise = 'RESOLVE' and c.ended = 'KEPT') as resolve_kept,
                    count(*) filter (where c.promise = 'RESOLVE') as resolve_all,
                    count(*) filter (where c.promise = 'PLAN' and c.ended = 'KEPT') as plan_kept,
                    count(*) filter (where c.promise = 'PLAN') as plan_all,
                    count(*) filter (where c.promise = 'DELIVER' and c.ended = 'KEPT') as deliver_kept,
                    count(*) filter (where c.promise = 'DELIVER') as deliver_all
                from service_request_clock c join service_request r on r.id = c.request_id
                where r.%1$s = ?1 and c.ended in ('KEPT', 'MISSED') and c.stopped_at >= ?2 and c.stopped_at < ?3 group by 1
            ), ended as (
                select %2$s as code,
                    count(*) filter (where r.outcome = 'SOLVED') as solved,
                    count(*) filter (where r.outcome = 'DECLINED') as declined,
                    count(*) filter (where r.outcome = 'DUPLICATE') as duplicate,
                    count(*) filter (where r.outcome = 'NOT_RESPONSIBLE') as not_responsible,
                    count(*) filter (where r.outcome = 'TRANSFERRED') as transferred,
                    count(*) filter (where r.outcome = 'CANCELLED') as cancelled
                from service_request r
                join lateral (select max(s.at) as at from service_request_step s where s.request_id = r.id
                    and s.status in ('RESOLVED', 'DECLINED', 'TRANSFERRED', 'CANCELLED')) last on true
                where r.%1$s = ?1 and r.outcome is not null and r.received_at < ?3 and last.at >= ?2 and last.at < ?3 group by 1
            ), rated as (
                select %2$s as code, sum(q.stars) as stars, count(*) as n
                from service_request_rating q join service_request r on r.id = q.request_id
                where r.%1$s = ?1 and q.at >= ?2 and q.at < ?3 group by 1
            ), g as (
                select code from received union select code from kept union select code from ended union select code from rated
            )
            select g.code, %3$s, received.n, respond_kept, respond_all, resolve_kept, resolve_all, plan_kept, plan_all,
                deliver_kept, deliver_all, solved, declined, duplicate, not_responsible, transferred, cancelled,
                rated.stars, rated.n
            from g
            left join received on received.code is not distinct from g.code
            left join kept on kept.code is not distinct from g.code
            left join ended on ended.code is not distinct from g.code
            left join rated on rated.code is not distinct from g.code
            order by g.code nulls last
            """;

    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    /** Staff see what concerns their own company, everybody else his region. */
    Punctuality in(Actor actor, Grouping by, LocalDate from, LocalDate to) {
        var isStaff = !actor.hasAny(TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
        var scope = isStaff ? "company_uscc" : Place.column(Level.of(actor.requireRegion()));
        var sql = SQL.formatted(scope, by.column, by.name == null ? "cast(null as varchar)" : by.name);
        var value = isStaff ? actor.requireOrg() : actor.requireRegion();
        List<Punctuality.Row> rows =
                Sql.rows(entities, sql, value, Clocks.startOf(from), Clocks.startOf(to.plusDays(1))).stream()
                        .map(row -> row(by, row))
                        .toList();
        return new Punctuality(by, from, to, rows);
    }

    private Punctuality.Row row(Grouping by, Object[] row) {
        var code = (String) row[0];
        var name = by.name == null ? regions.find(code).map(Region::name).orElse(null) : (String) row[1];
        return new Punctuality.Row(
                code,
                name,
                number(row[2]),
                ratio(row, 3),
                ratio(row, 5),
                ratio(row, 7),
                ratio(row, 9),
                new Punctuality.Ends(
                        number(row[11]),
                        number(row[12]),
                        number(row[13]),
                        number(row[14]),
                        number(row[15]),
                        number(row[16])),
                new Punctuality.Stars(number(row[17]), number(row[18])));
    }

    private static Ratio ratio(Object[] row, int at) {
        return new Ratio(number(row[at]), number(row[at + 1]));
    }

    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}
