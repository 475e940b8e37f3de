package city.minsheng.property.trusteeship;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One month of a trusteeship (托管台账). The service is free for the owners: what comes in is the income of common parts,
 * what goes out is what the unit spends. A second person confirms it.
 */
@Embeddable
class LedgerMonth {
    private LocalDate month; // its first day
    private long incomeFen;
    private long expenseFen;
    private String services;
    private String enteredBy;
    private Instant enteredAt;
    private String confirmedBy; // null until it is confirmed
    private Instant confirmedAt;

    /** What is entered. */
    record Entry(YearMonth month, Money income, Money expense, String services) {}

    /** What people see of it. */
    @Schema(name = "TrusteeshipLedgerMonth", description = "一个月的台账 · A month of the ledger")
    record Reading(
            @Schema(description = "月份 · Month", examples = "2022-10")
            String month,

            @Schema(description = "公共部位收入,元 · Income of common parts, yuan", examples = "1200.00")
            String incomeYuan,

            @Schema(description = "支出,元 · Expense, yuan", examples = "8650.50")
            String expenseYuan,

            @Schema(description = "服务内容 · What was done", examples = "保洁 30 次,维修 4 次,绿化修剪 1 次")
            String services,

            @Schema(description = "登记时刻 · When it was entered")
            Instant enteredAt,

            @Schema(description = "核对时刻;未核对不返回 · When it was confirmed, absent until then")
            Instant confirmedAt) {}

    protected LedgerMonth() {} // for JPA

    LedgerMonth(Entry in, Actor actor, Instant now) {
        this.month = in.month().atDay(1);
        this.incomeFen = in.income().fen();
        this.expenseFen = in.expense().fen();
        this.services = in.services();
        this.enteredBy = actor.subject();
        this.enteredAt = now;
    }

    void confirm(Actor actor, Instant now) {
        if (confirmedAt != null) {
            throw Refusal.of(TrusteeshipProblem.MONTH_CONFIRMED, month());
        }
        if (enteredBy.equals(actor.subject())) {
            throw Refusal.of(TrusteeshipProblem.SELF_CONFIRMED);
        }
        confirmedBy = actor.subject();
        confirmedAt = now;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Money income() {
        return new Money(incomeFen);
    }

    Money expense() {
        return new Money(expenseFen);
    }

    Reading read() {
        return new Reading(month().toString(), income().yuan(), expense().yuan(), services, enteredAt, confirmedAt);
    }
}
