package city.minsheng.employment.statistics;

import static java.util.stream.Collectors.toMap;

import city.minsheng.common.data.Sql;
import city.minsheng.common.money.Money;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.employment.eligibility.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts the decisions of a year's cycles, as they stand. */
@ApplicationScoped
class EmploymentFigures {
    private static final List<Rule> REFUSALS = List.of(
            Rule.LAYOFF_RATE,
            Rule.LAYOFF_RATE_SMALL,
            Rule.PREMIUM_MONTHS,
            Rule.SERIOUS_DISHONESTY,
            Rule.NO_PREMIUM,
            Rule.DEREGISTERED);
    private static final String TOTALS = """
            select
                count(distinct enterprise_id),
                count(*) filter (where programme = 'JOB_RETENTION_REFUND' and outcome = 'ELIGIBLE'),
                coalesce(sum(amount_fen) filter (where programme = 'JOB_RETENTION_REFUND'), 0),
                coalesce(sum(persons) filter (where programme = 'JOB_RETENTION_REFUND'), 0),
                count(*) filter (where programme = 'TRAINING_SUBSIDY' and outcome = 'ELIGIBLE'),
                coalesce(sum(persons) filter (where programme = 'TRAINING_SUBSIDY'), 0),
                coalesce(sum(amount_fen) filter (where programme = 'TRAINING_SUBSIDY'), 0),
                count(*) filter (where programme = 'JOB_RETENTION_REFUND' and outcome = 'UNKNOWN'),
                count(*) filter (where programme = 'TRAINING_SUBSIDY' and outcome = 'UNKNOWN')
            from entitlement where cycle_year = ?1 and %s = ?2
            """;
    private static final String REASONS = """
            select r.code, count(*) from entitlement t
            join decision_reason r on r.entitlement_id = t.id and r.decision_seq = t.decision_seq
            where t.cycle_year = ?1 and t.%s = ?2 and t.programme = 'JOB_RETENTION_REFUND' and t.outcome = 'INELIGIBLE'
                and r.kind = 'FAILED'
            group by r.code
            """;

    @Inject
    EntityManager entities;

    @Schema(name = "EmploymentOverview", description = "稳岗统计 · The figures of the employment service")
    record Overview(
            @Schema(description = "参与认定的企业 · Enterprises decided", examples = "7500")
            long candidates,

            @Schema(description = "符合稳岗返还的企业 · Enterprises with a refund", examples = "6558")
            long refundEnterprises,

            @Schema(examples = "51577200.00") String refundYuan,

            @Schema(description = "稳定岗位 · Jobs retained", examples = "122600")
            long refundJobs,

            @Schema(description = "符合留工培训补助的企业 · Enterprises with a training subsidy", examples = "3089")
            long trainingEnterprises,

            @Schema(examples = "57126") long trainingPersons,
            @Schema(examples = "28563000.00") String trainingYuan,

            @Schema(
                    description =
                            "稳岗返还不符合的企业,按每条不符合的规则各计一次 · Enterprises refused the refund, once under each rule that they fail")
            Map<String, Long> rejected,

            @Schema(description = "稳岗返还事实不全的企业,为零时不返回 · Refund not decided for missing facts, absent when none")
            Long unknown,

            @Schema(description = "留工培训补助事实不全的企业,为零时不返回 · Training subsidy not decided, absent when none")
            Long trainingUnknown) {}

    /** @param region whose subtree is counted */
    Overview of(int year, String region) {
        var column = Place.column(Level.of(region));
        var row = Sql.rows(entities, TOTALS.formatted(column), year, region).getFirst();
        return new Overview(
                number(row[0]),
                number(row[1]),
                new Money(number(row[2])).yuan(),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                new Money(number(row[6])).yuan(),
                rejected(year, region, column),
                unlessZero(number(row[7])),
                unlessZero(number(row[8])));
    }

    /** All six reasons, so that zero is told apart from no data. */
    private Map<String, Long> rejected(int year, String region, String column) {
        var counted = Sql.rows(entities, REASONS.formatted(column), year, region).stream()
                .collect(toMap(row -> (String) row[0], row -> number(row[1])));
        var all = new LinkedHashMap<String, Long>();
        REFUSALS.forEach(rule -> all.put(rule.name(), counted.getOrDefault(rule.name(), 0L)));
        return all;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Long unlessZero(long count) {
        return count == 0 ? null : count;
    }
}
