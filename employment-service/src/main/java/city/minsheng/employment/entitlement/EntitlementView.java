package city.minsheng.employment.entitlement;

import city.minsheng.common.money.Money;
import city.minsheng.employment.eligibility.Outcome;
import city.minsheng.employment.programme.Programme;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entitlement as a list shows it. */
@Schema(name = "Entitlement", description = "待遇资格 · An entitlement")
record EntitlementView(
        UUID id,
        UUID cycleId,
        Programme programme,
        @Schema(examples = "稳岗返还") String programmeLabel,
        @Schema(examples = "2022") int year,
        UUID enterpriseId,
        @Schema(examples = "91371500MA00001620") String uscc,
        @Schema(examples = "聊城样例有限公司") String enterpriseName,
        @Schema(examples = "371525000000") String regionCode,
        EntitlementStatus status,
        @Schema(examples = "待确认") String statusLabel,
        Outcome outcome,
        @Schema(examples = "符合条件") String outcomeLabel,
        @Schema(examples = "14195.03") String amountYuan,
        @Schema(examples = "31") Integer persons,
        UUID batchId) {

    static EntitlementView of(Entitlement e) {
        return new EntitlementView(
                e.id(),
                e.cycleId(),
                e.programme(),
                e.programme().label(),
                e.year(),
                e.enterpriseId(),
                e.uscc(),
                e.enterpriseName(),
                e.regionCode(),
                e.status(),
                e.status().label(),
                e.outcome(),
                e.outcome().label(),
                e.amountFen() == null ? null : new Money(e.amountFen()).yuan(),
                e.persons(),
                e.batchId());
    }
}
