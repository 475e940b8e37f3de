package city.minsheng.property.praise;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.YearOnYear;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.property.statistics.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts praise in one region, by the day on which it was received; what was withdrawn does not count. */
@ApplicationScoped
class PraiseFigures {
    private static final String COUNTED = """
            select p.company_uscc, c.name, count(*) filter (where p.received_on between ?2 and ?3),
                count(*) filter (where p.received_on between ?4 and ?5)
            from praise p left join property_company c on c.uscc = p.company_uscc
            where p.%s = ?1 and p.withdrawn_on is null
                and (p.received_on between ?2 and ?3 or p.received_on between ?4 and ?5)
            group by p.company_uscc, c.name order by 3 desc, p.company_uscc
            """;

    @Schema(name = "PraiseStatistics", description = "表扬统计 · Praise received")
    record Counts(
            LocalDate from,
            LocalDate to,

            @Schema(description = "合计,同比 · All of it, year on year")
            YearOnYear overall,

            List<Company> companies) {}

    @Schema(name = "PraiseOfCompany", description = "一家企业收到的表扬 · What one company was given")
    record Company(
            @Schema(
                    description = "企业;主管部门则不返回 · The company, absent for the department",
                    examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "企业名称 · Name of the company")
            String name,

            @Schema(description = "件数,同比 · How many, year on year")
            YearOnYear received) {}

    @Inject
    EntityManager entities;

    Counts of(String region, Span span) {
        var before = span.yearBefore();
        var sql = COUNTED.formatted(Place.column(Level.of(region)));
        var companies = Sql.rows(entities, sql, region, span.from(), span.to(), before.from(), before.to()).stream()
                .map(row -> new Company(
                        (String) row[0],
                        (String) row[1],
                        new YearOnYear(((Number) row[2]).longValue(), ((Number) row[3]).longValue())))
                .toList();
        var overall = companies.stream()
                .map(Company::received)
                .reduce(
                        new YearOnYear(0, 0),
                        (a, b) -> new YearOnYear(a.current() + b.current(), a.previous() + b.previous()));
        return new Counts(span.from(), span.to(), overall, companies);
    }
}
