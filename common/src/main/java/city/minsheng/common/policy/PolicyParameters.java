package city.minsheng.common.policy;

import city.minsheng.common.data.Sql;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds the value of a policy parameter that is in force on a day. */
@ApplicationScoped
public class PolicyParameters {
    private static final String SELECT =
            "select id, key, value, valid_from, valid_to, document, link from policy_parameter";

    @Inject
    EntityManager entities;

    /** @throws Refusal 422 {@code policy.parameter-missing} when none is in force: never a guess */
    public PolicyParameter on(LocalDate day, String key) {
        var sql = SELECT + " where key = ?1 and ?2 between valid_from and coalesce(valid_to, ?2)";
        return Sql.rows(entities, sql, key, day).stream()
                .findFirst()
                .map(PolicyParameters::parameter)
                .orElseThrow(() -> Refusal.of(CommonProblem.PARAMETER_MISSING, key, day));
    }

    /** All versions of all parameters, by key and date. */
    public List<PolicyParameter> all() {
        return Sql.rows(entities, SELECT + " order by key, valid_from").stream()
                .map(PolicyParameters::parameter)
                .toList();
    }

    private static PolicyParameter parameter(Object[] row) {
        return new PolicyParameter(
                (UUID) row[0], (String) row[1], (String) row[2], day(row[3]), day(row[4]), (String) row[5], (String)
                        row[6]);
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
