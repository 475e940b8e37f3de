package city.minsheng.property.hotline;

import city.minsheng.common.money.Ratio;
import city.minsheng.common.money.YearOnYear;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the hotline: all of them, and by group. */
@Schema(name = "HotlineStatistics", description = "热线统计 · Figures of the hotline")
record HotlineStatistics(HotlineGrouping by, LocalDate from, LocalDate to, Group overall, List<Group> groups) {

    /**
     * One group. What has no data has a denominator of 0 and no percentage: rows of the monthly list are counted and never
     * rated.
     */
    @Schema(name = "HotlineFigures", description = "一组数字;分母为 0 表示没有数据 · One group; a denominator of 0 means no data")
    record Group(
            @Schema(description = "分组的值;总计和无企业承办的不返回 · The group's key, absent overall and where no company handles it")
            String key,

            @Schema(description = "名称 · Name", examples = "管道堵塞")
            String label,

            @Schema(description = "工单数,同比 · Cases, year on year")
            YearOnYear cases,

            @Schema(description = "签收率:按时签收 / 已到签收结果的 · Signed in time")
            Ratio signedInTime,

            @Schema(description = "按时办结率:按时答复 / 已答复或已到期的 · Replied in time")
            Ratio repliedInTime,

            @Schema(description = "响应率:已答复 / 已答复或已到期的 · Replied at all")
            Ratio responded,

            @Schema(description = "解决率:已解决 / 已结案(不含重复件)· Solved, of those closed with a reply")
            Ratio solved,

            @Schema(description = "满意率:满意和基本满意 / 已评价 · Satisfied, of those rated")
            Ratio satisfied) {}
}
