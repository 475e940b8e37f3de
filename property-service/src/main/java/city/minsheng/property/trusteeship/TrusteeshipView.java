package city.minsheng.property.trusteeship;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a trusteeship. */
@Schema(name = "Trusteeship", description = "老旧小区三年托管 · A trusteeship")
record TrusteeshipView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "TG-20220924-0001")
        String number,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "改造实施单位 · The renovation unit", examples = "9137152500004HX5XF")
        String unitUscc,

        TrusteeshipStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "托管中")
        String statusLabel,

        @Schema(description = "免费托管月数 · Months of free service", examples = "36")
        int months,

        @Schema(description = "签订日期 · Signed on") LocalDate signedOn,

        @Schema(description = "第一天 · First day") LocalDate startsOn,

        @Schema(description = "最后一天,含延期 · Last day, an extension included")
        LocalDate endsOn,

        @Schema(description = "实际结束日期 · When it was over") LocalDate endedOn,

        @Schema(description = "接续的服务企业 · Who serves after it", examples = "91371525000041E8XR")
        String successorUscc,

        @Schema(description = "累计收入,元 · All income, yuan", examples = "1200.00")
        String incomeYuan,

        @Schema(description = "累计支出,元 · All expense, yuan", examples = "8650.50")
        String expenseYuan,

        @Schema(description = "已结束而未登记或未核对的月份 · Months that are over and not confirmed", examples = "[\"2022-11\"]")
        List<String> openMonths,

        @Schema(description = "台账;列表中不返回 · The ledger; only in the answer for one trusteeship")
        List<LedgerMonth.Reading> ledger,

        @Schema(description = "记录;列表中不返回 · History; only in the answer for one trusteeship")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<TrusteeshipMove> allowedActions)
        implements Versioned {

    @Schema(name = "TrusteeshipStep", description = "步骤 · A step")
    record StepView(
            TrusteeshipMove move,
            TrusteeshipStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已签订")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(TrusteeshipStep step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.comment());
        }
    }

    /** Makes views for one actor at one moment. */
    record Maker(Actor actor, Instant now) {
        /** One line of a list: without its history. */
        TrusteeshipView line(Trusteeship shown) {
            return view(shown, null, null);
        }

        TrusteeshipView of(Trusteeship shown) {
            return view(
                    shown,
                    shown.ledger(),
                    shown.steps().stream().map(StepView::of).toList());
        }

        private TrusteeshipView view(Trusteeship shown, List<LedgerMonth.Reading> ledger, List<StepView> steps) {
            var t = shown.facts();
            return new TrusteeshipView(
                    t.id(),
                    t.version(),
                    t.number(),
                    t.communityCode(),
                    t.unitUscc(),
                    t.status(),
                    t.status().label(),
                    t.months(),
                    t.signedOn(),
                    t.startsOn(),
                    t.endsOn(),
                    t.endedOn(),
                    t.successorUscc(),
                    t.income().yuan(),
                    t.expense().yuan(),
                    shown.openMonths(now).stream().map(YearMonth::toString).toList(),
                    ledger,
                    steps,
                    shown.allowedTo(actor));
        }
    }
}
