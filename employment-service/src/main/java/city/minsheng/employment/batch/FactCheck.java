package city.minsheng.employment.batch;

import city.minsheng.common.money.Money;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.employment.eligibility.Decision;
import city.minsheng.employment.eligibility.EligibilityRules;
import city.minsheng.employment.eligibility.Facts;
import city.minsheng.employment.eligibility.Standing;
import city.minsheng.employment.entitlement.StoredFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks again at the facts of a batch's enterprises (事实复查): which of them could no longer be paid what was decided? */
final class FactCheck {
    private static final String SELECT = """
            select t.id, t.enterprise_name, t.amount_fen, e.bank_account_sealed is not null,
                e.size, e.average_insured, e.layoffs, e.premium_months, e.premium_paid_fen, e.status,
                e.training_eligible, d.granted_year
            from entitlement t
            join enterprise e on e.id = t.enterprise_id
            join decision d on d.entitlement_id = t.id and d.seq = t.decision_seq
            where t.batch_id = ? and (e.bank_account_sealed is null or e.status = 'DEREGISTERED'
                or (e.size, e.average_insured, e.layoffs, e.premium_months, e.premium_paid_fen, e.status,
                    e.training_eligible)
                is distinct from (d.size, d.average_insured, d.layoffs, d.premium_months, d.premium_paid_fen, d.status,
                    d.training_eligible))
            order by t.id
            """;

    /** An entitlement whose enterprise changed for the worse. */
    record Worse(UUID entitlementId, String enterpriseName, Sentence why) {
        FieldError asError() {
            return FieldError.at(
                    "/entitlements/" + entitlementId,
                    "facts-changed",
                    new Sentence(enterpriseName + ":" + why.zh(), enterpriseName + ": " + why.en()));
        }
    }

    private final EligibilityRules rules;

    FactCheck(EligibilityRules rules) {
        this.rules = rules;
    }

    List<Worse> worse(Connection connection, UUID batch) throws SQLException {
        var found = new ArrayList<Worse>();
        try (var query = connection.prepareStatement(SELECT)) {
            query.setFetchSize(1000);
            query.setObject(1, batch);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var why = why(row);
                    if (why != null) {
                        found.add(new Worse(row.getObject(1, UUID.class), row.getString(2), why));
                    }
                }
            }
        }
        return found;
    }

    private Sentence why(ResultSet row) throws SQLException {
        return why(StoredFacts.read(row, 5), row.getBoolean(4), new Money(row.getLong(3)));
    }

    /** What speaks against paying the decided amount; null when nothing does. A higher amount is not paid, nor refused. */
    Sentence why(Facts facts, boolean hasAccount, Money decided) {
        if (facts.status() == Standing.DEREGISTERED) {
            return new Sentence("企业已注销", "the enterprise is deregistered");
        }
        if (!hasAccount) {
            return new Sentence("没有收款账户", "there is no account");
        }
        return switch (rules.decide(facts)) {
            case Decision.Eligible(var amount, var persons)
            when amount.compareTo(decided) < 0 ->
                Sentence.of("金额降为 {0} 元", "the amount falls to {0} yuan", amount.yuan());
            case Decision.Eligible eligible -> null;
            case Decision.Ineligible(var failed) -> Sentence.of("不再符合 {0}", "no longer meets {0}", failed);
            case Decision.Unknown(var missing) -> Sentence.of("事实缺失 {0}", "a fact is missing: {0}", missing);
        };
    }
}
