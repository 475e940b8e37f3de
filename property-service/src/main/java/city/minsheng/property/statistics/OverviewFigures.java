package city.minsheng.property.statistics;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.money.YearOnYear;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.statistics.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;

/** Counts the figures of the overview in one region; registers count as they stand. */
@ApplicationScoped
class OverviewFigures {
    private static final String REGISTERS = """
            select
              (select count(*) from property_company where %1$s = ?1),
              (select count(*) from community where %1$s = ?1),
              (select count(distinct community_code) from committee_member where %1$s = ?1),
              (select count(*) from committee_member where %1$s = ?1),
              (select count(*) from committee_member where %1$s = ?1 and party_member),
              (select count(*) from community where %1$s = ?1 and service_mode <> 'PROFESSIONAL'),
              (select count(*) from community where %1$s = ?1 and service_mode = 'TRUSTEESHIP'),
              (select count(*) from community where %1$s = ?1 and service_mode = 'GUIDANCE'),
              (select count(distinct company_uscc) from guidance_pairing
                where %1$s = ?1 and status in ('AGREED', 'VISITING', 'SUMMARISED')),
              (select count(*) from support_team where %1$s = ?1 and kind = 'DUAL_REGISTRATION_UNIT'),
              (select count(*) from support_team where %1$s = ?1 and kind = 'THREE_VISITS_TEAM')
            """;

    private static final String HOTLINE =
            "select count(*) from hotline_case where %s = ?1 and received_on between ?2 and ?3";

    /** A site that has rebounded and was not accepted anew by that day is not completed. */
    private static final String CABLES = """
            select
              count(*) filter (where kind = 'COMMUNITY' and done),
              coalesce(sum(buildings) filter (where kind = 'COMMUNITY' and done), 0),
              count(*) filter (where kind = 'COMMUNITY'),
              count(*) filter (where kind = 'MAIN_ROAD' and done),
              count(*) filter (where kind = 'ALLEY' and done)
            from (select c.*, c.completed_on <= ?2 and not exists (select 1 from cable_rebound r where r.site_id = c.id
                and r.rebound_on <= ?2 and (r.repaired_on is null or r.repaired_on > ?2)) as done
              from cable_site c where %s = ?1) s
            """;

    @Inject
    EntityManager entities;

    Overview.Property property(String region, AsOf asOf) {
        var n = row(REGISTERS, region);
        var hotline = new YearOnYear(hotline(region, asOf), hotline(region, asOf.yearBefore()));
        return new Overview.Property(
                n[0],
                n[1],
                new Ratio(n[2], n[1]),
                n[3],
                n[4],
                new Ratio(n[4], n[3]),
                n[5],
                n[6],
                n[7],
                n[8],
                n[9],
                n[10],
                hotline);
    }

    Overview.Cables cables(String region, AsOf asOf) {
        var n = row(CABLES, region, asOf.day());
        return new Overview.Cables(n[0], n[1], new Ratio(n[0], n[2]), n[3], n[4]);
    }

    private long hotline(String region, AsOf asOf) {
        return row(HOTLINE, region, asOf.firstDay(), asOf.day())[0];
    }

    private long[] row(String sql, Object... parameters) {
        var column = Place.column(Level.of((String) parameters[0]));
        return Arrays.stream(
                        Sql.rows(entities, sql.formatted(column), parameters).getFirst())
                .mapToLong(number -> ((Number) number).longValue())
                .toArray();
    }
}
