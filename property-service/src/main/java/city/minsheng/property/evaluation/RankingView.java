package city.minsheng.property.evaluation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ranking of companies: it names organisations only. */
@Schema(name = "EvaluationRanking", description = "评价名次,不含个人信息 · A ranking, without personal data")
record RankingView(
        @Schema(description = "评价标识 · Id of the evaluation") UUID evaluationId,

        @Schema(description = "编号 · Number", examples = "PJ-371525-2022-3")
        String number,

        @Schema(description = "县区代码 · County", examples = "371525000000")
        String regionCode,

        @Schema(description = "年度 · Year", examples = "2022")
        int year,

        @Schema(description = "季度 · Quarter", examples = "3")
        int quarter,

        Stage stage,

        @Schema(description = "名次性质 · Name of the stage", examples = "公示中")
        String stageLabel,

        @Schema(description = "公示标识,公示前不返回 · Id of the publicity, absent before")
        UUID publicityId,

        @Schema(description = "参评企业数 · Companies", examples = "28")
        int companies,

        @Schema(description = "按名次排列;同分同名次,其后名次顺延空缺 · By rank; equal totals share one, the next is left out")
        List<Item> items) {

    @Schema(name = "EvaluationRank", description = "一家企业的名次 · The place of a company")
    record Item(
            @Schema(description = "名次,无任何数据时不返回 · Rank, absent without any data", examples = "1")
            Integer rank,

            @Schema(description = "统一社会信用代码 · Code of the company", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "企业名称 · Name", examples = "冠县冠州物业服务有限公司")
            String name,

            @Schema(description = "总分,两位小数 · Total with two decimals", examples = "92.35")
            String total) {}

    /** The stored ranking that everybody may see now. */
    static RankingView published(Evaluation e) {
        var stage = e.status() == EvaluationStatus.FINAL ? Stage.FINAL : Stage.PUBLICITY;
        return of(e, stage, e.standings(stage));
    }

    static RankingView of(Evaluation e, Stage stage, List<Standing> standings) {
        var names = e.companies().stream().collect(Collectors.toMap(Participant::uscc, Function.identity()));
        return new RankingView(
                e.id(),
                e.number(),
                e.regionCode(),
                e.quarter().year(),
                e.quarter().number(),
                stage,
                stage.label(),
                e.publicityId(),
                standings.size(),
                standings.stream()
                        .map(s ->
                                new Item(s.rank(), s.uscc(), names.get(s.uscc()).name(), s.points()))
                        .toList());
    }
}
