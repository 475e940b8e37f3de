package city.minsheng.property.statistics;

import city.minsheng.common.money.Ratio;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How "5341" was kept (按时率), group by group: the clocks that ended in the period, each promise on its own.
 *
 * @param rows by code; at most as many as there are companies, communities or towns in the region
 */
@Schema(name = "Punctuality", description = "“5341”按时率 · How the promises were kept")
record Punctuality(
        Grouping by,

        @Schema(description = "起始日期,含 · First day", examples = "2022-07-01")
        LocalDate from,

        @Schema(description = "截止日期,含 · Last day", examples = "2022-09-30")
        LocalDate to,

        @Schema(description = "各组 · The groups") List<Row> rows) {

    @Schema(name = "PunctualityRow", description = "一组的按时率 · How one group kept its promises")
    record Row(
            @Schema(
                    description = "编号;无服务企业时不返回 · Code; absent where no company serves",
                    examples = "9137152500004HX5XF")
            String code,

            @Schema(description = "名称 · Name", examples = "冠县润恒物业服务有限公司")
            String name,

            @Schema(description = "期内受理数 · Received in the period", examples = "31")
            long received,

            @Schema(description = "5 分钟响应率 · Responded within 5 minutes")
            Ratio respond,

            @Schema(description = "限时办结率 · Solved within the limit")
            Ratio resolve,

            @Schema(description = "1 日内出方案率 · Plan within a day")
            Ratio plan,

            @Schema(description = "按承诺时间办结率 · Solved by the promised time")
            Ratio deliver,

            @Schema(description = "期内结束的诉求,按结果 · Ended in the period, by outcome")
            Ends ends,

            @Schema(description = "评价 · Ratings") Stars stars) {}

    @JsonPropertyOrder({"total", "ratings", "mean"})
    @Schema(name = "PunctualityStars", description = "评价星级 · Stars that owners gave")
    record Stars(
            @Schema(description = "星级合计 · Sum", examples = "112")
            long total,

            @Schema(description = "评价次数 · Number of ratings", examples = "24")
            long ratings) {
        @JsonProperty
        @Schema(description = "平均星级,两位小数;无评价时不返回 · Mean, absent when nobody rated", examples = "4.67")
        public String mean() {
            return ratings == 0
                    ? null
                    : BigDecimal.valueOf(total)
                            .divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    @Schema(name = "PunctualityEnds", description = "各种结果的数量 · How requests ended")
    record Ends(
            @Schema(description = "已解决 · Solved", examples = "28")
            long solved,

            @Schema(description = "不予受理 · Declined", examples = "1")
            long declined,

            @Schema(description = "重复 · Duplicates", examples = "1")
            long duplicate,

            @Schema(description = "不属职责范围 · Not responsible", examples = "0")
            long notResponsible,

            @Schema(description = "转办 · Transferred", examples = "1")
            long transferred,

            @Schema(description = "撤回 · Cancelled", examples = "0")
            long cancelled) {}
}
