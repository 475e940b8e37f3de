package city.minsheng.property.indicator;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What companies are judged by, open to everyone. */
@Path("/api/v1/indicator-sets")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "evaluations", description = "质量评价 · Evaluation of companies")
class IndicatorSetResource {
    @Schema(name = "Indicator", description = "评价指标 · An indicator")
    record IndicatorView(
            @Schema(description = "代码 · Code", examples = "PUNCTUALITY")
            String code,

            @Schema(description = "名称 · Name", examples = "“5341”按时率")
            String name,

            @Schema(description = "英文名称 · Name in English", examples = "\"5341\" punctuality, percent")
            String nameEn,

            @Schema(description = "权重,合计 100 · Weight of 100", examples = "30")
            int weight,

            IndicatorKind kind,
            Measure measure,

            @Schema(
                    description = "系统取数的来源与口径;人工录入的不返回 · What is counted, absent where it is entered by hand",
                    examples =
                            "诉求评价:星数合计 ÷ 评价件数,以评价时刻归季 · Ratings of requests: stars ÷ ratings, by when they were given")
            String origin,

            @Schema(description = "系数 · Factor of the ratio", examples = "100")
            int factor,

            @Schema(description = "得 0 分的指标值 · Value of 0 points", examples = "60.00")
            String worst,

            @Schema(description = "得 100 分的指标值 · Value of 100 points", examples = "100.00")
            String best,

            NoData noData,

            @Schema(
                    description = "计分公式 · The rule in words",
                    examples = "100 × 分子 ÷ 分母 · 100 × numerator ÷ denominator")
            String formula) {
        static IndicatorView of(Indicator i) {
            return new IndicatorView(
                    i.code(),
                    i.name(),
                    i.nameEn(),
                    i.weight(),
                    i.kind(),
                    i.measure(),
                    i.origin(),
                    i.factor(),
                    i.worst().toPlainString(),
                    i.best().toPlainString(),
                    i.noData(),
                    i.formula());
        }
    }

    @Schema(name = "IndicatorSet", description = "评价指标体系 · An edition of the indicators")
    record View(
            UUID id,

            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            @Schema(description = "自该日起的季度适用 · First day whose quarter is judged by it")
            LocalDate validFrom,

            @Schema(description = "依据文件 · Document", examples = "平台运行参数 2022-1 · Platform parameter 2022-1")
            String document,

            @Schema(description = "各项指标 · Its indicators") List<IndicatorView> indicators) {
        static View of(IndicatorSet set) {
            return new View(
                    set.id(),
                    set.edition(),
                    set.validFrom(),
                    set.document(),
                    set.indicators().stream().map(IndicatorView::of).toList());
        }
    }

    @Inject
    IndicatorFigures figures;

    @GET
    @PermitAll
    @Operation(
            operationId = "listIndicatorSets",
            summary = "查询评价指标体系 · List the indicator sets",
            description = "已发布的各版指标、权重和计分公式,新的在前;发布后不再修改。· The published editions with weights and formulas, "
                    + "newest first; none of them ever changes.")
    public Page<View> list(@BeanParam Paging paging) {
        var page = figures.page(paging);
        return new Page<>(page.items().stream().map(View::of).toList(), page.nextCursor());
    }
}
