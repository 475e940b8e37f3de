package city.minsheng.property.pairing;

import city.minsheng.common.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the pairings stand on a day, each figure with both of its sides. */
@Schema(name = "PairingStatistics", description = "结对帮扶统计 · Pairings in figures")
record PairingStatistics(
        PairingGrouping by,

        @Schema(description = "截止日期 · Counted up to") LocalDate asOf,

        @Schema(description = "合计 · All together") Figures overall,

        List<Group> groups) {

    @Schema(name = "PairingGroup", description = "一组 · One group")
    record Group(
            @Schema(description = "分组的值 · The group's key", examples = "9137152500003Q6R78")
            String key,

            Figures figures) {}

    @Schema(name = "PairingFigures", description = "各项数字 · The figures")
    record Figures(
            @Schema(description = "已签约的小区 · Communities paired", examples = "23")
            long paired,

            @Schema(description = "帮扶企业 · Guiding companies", examples = "6")
            long companies,

            @Schema(description = "走访次数 / 约定次数,只计有约定的 · Visits made, of those agreed, where a number is agreed")
            Ratio visits,

            @Schema(description = "明显或有所改善 / 已总结 · With an effect, of those summarised")
            Ratio effective) {}
}
