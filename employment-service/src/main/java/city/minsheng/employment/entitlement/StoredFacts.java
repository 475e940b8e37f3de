package city.minsheng.employment.entitlement;

import city.minsheng.common.money.Money;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Facts;
import city.minsheng.employment.eligibility.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The facts as eight columns, in the order of {@link Facts}. */
public final class StoredFacts {
    private StoredFacts() {}

    /** @param first position of the first of the columns */
    public static Facts read(ResultSet row, int first) throws SQLException {
        var size = row.getString(first);
        var paid = row.getObject(first + 4, Long.class);
        var status = row.getString(first + 5);
        return new Facts(
                size == null ? null : EnterpriseSize.valueOf(size),
                row.getObject(first + 1, Integer.class),
                row.getObject(first + 2, Integer.class),
                row.getObject(first + 3, Integer.class),
                paid == null ? null : new Money(paid),
                status == null ? null : Standing.valueOf(status),
                row.getObject(first + 6, Boolean.class),
                row.getObject(first + 7, Integer.class));
    }

    static Object[] values(Facts facts) {
        return new Object[] {
            facts.size() == null ? null : facts.size().name(),
            facts.averageInsured(),
            facts.layoffs(),
            facts.premiumMonths(),
            facts.premiumPaid() == null ? null : facts.premiumPaid().fen(),
            facts.status() == null ? null : facts.status().name(),
            facts.trainingEligible(),
            facts.grantedYear()
        };
    }
}
