package city.minsheng.property.elevator;

import city.minsheng.common.money.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What the public pays of a project (加装补贴): a share of the cost, up to a bound. One works it out, another grants it.
 *
 * @param percentId version of the parameter that sets the share
 * @param mostId version of the parameter that sets the bound
 */
@Embeddable
record Subsidy(Long subsidyFen, UUID percentId, UUID mostId, String preparedBy) {
    /** @param percent of the cost, rounded half up to the fen */
    static Subsidy of(Money cost, Rates rates, String preparedBy) {
        var share = cost.share(rates.percent(), 100);
        var amount = share.compareTo(rates.most()) > 0 ? rates.most() : share;
        return new Subsidy(amount.fen(), rates.percentId(), rates.mostId(), preparedBy);
    }

    /** What the policy says on a day. */
    record Rates(int percent, UUID percentId, Money most, UUID mostId) {}

    Money amount() {
        return new Money(subsidyFen);
    }
}
