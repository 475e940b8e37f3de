package city.minsheng.property.trusteeship;

import city.minsheng.common.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the trusteeships stand and how they ended, each figure with both of its sides. */
@Schema(name = "TrusteeshipStatistics", description = "三年托管统计 · Trusteeships in figures")
record TrusteeshipStatistics(
        TrusteeshipGrouping by,

        @Schema(description = "截止日期 · Counted up to") LocalDate asOf,

        @Schema(description = "合计 · All together") Figures overall,

        List<Group> groups) {

    @Schema(name = "TrusteeshipGroup", description = "一组 · One group")
    record Group(
            @Schema(description = "分组的值 · The group's key", examples = "371525001000")
            String key,

            Figures figures) {}

    @Schema(name = "TrusteeshipFigures", description = "各项数字 · The figures")
    record Figures(
            @Schema(description = "托管中的小区 · Communities served", examples = "28")
            long serving,

            @Schema(description = "已核对月份 / 应登记月份 · Months confirmed, of the months that are over")
            Ratio ledger,

            @Schema(description = "转市场化 / 已结束 · Converted to the market, of those that are over")
            Ratio converted,

            @Schema(description = "提前终止 / 已结束 · Terminated, of those that are over")
            Ratio terminated) {}
}
