package city.minsheng.property.evaluation;

import city.minsheng.property.indicator.Fraction;
import city.minsheng.property.indicator.IndicatorKind;
import city.minsheng.property.indicator.IndicatorSet;
import city.minsheng.property.indicator.NoData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the total of one company comes about, line by line. */
@Schema(name = "EvaluationSheet", description = "一家企业的评分明细 · How the total of a company comes about")
record SheetView(
        @Schema(description = "评价标识 · Id of the evaluation") UUID evaluationId,

        @Schema(description = "统一社会信用代码 · Code of the company", examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "企业名称 · Name", examples = "冠县冠州物业服务有限公司")
        String name,

        @Schema(description = "该季度服务的小区数 · Communities served in the quarter", examples = "5")
        int communities,

        @Schema(description = "这些小区的户数 · Their households", examples = "2150")
        int households,

        @Schema(description = "总分,无任何数据时不返回 · Total, absent without any data", examples = "92.35")
        String total,

        @Schema(
                description = "计算说明 · How it is computed",
                examples = "总分 = Σ 权重 × 得分 ÷ Σ 计入权重 · total = Σ weight × points ÷ Σ counted weights")
        String explanation,

        @Schema(description = "各项指标 · Its indicators") List<LineView> lines) {

    private static final String EXPLANATION = "总分 = Σ 权重 × 得分 ÷ Σ 计入指标的权重,按分数精确计算,最后一次四舍五入到百分之一分;无数据不是零分。"
            + " · total = Σ weight × points ÷ Σ weights of the indicators that count, exact, rounded once to "
            + "hundredths, half up; no data is not zero points.";

    @Schema(name = "EvaluationSheetLine", description = "一项指标的来源与得分 · Origin and points of an indicator")
    record LineView(
            @Schema(description = "指标代码 · Code", examples = "PUNCTUALITY")
            String indicator,

            @Schema(description = "名称 · Name", examples = "“5341”按时率")
            String name,

            @Schema(description = "英文名称 · Name in English", examples = "\"5341\" punctuality, percent")
            String nameEn,

            IndicatorKind kind,

            @Schema(
                    description = "系统取数的来源与口径;人工录入的不返回,依据见各版次 · What is counted, absent where it is entered by hand",
                    examples =
                            "诉求评价:星数合计 ÷ 评价件数,以评价时刻归季 · Ratings of requests: stars ÷ ratings, by when they were given")
            String origin,

            @Schema(description = "权重 · Weight", examples = "30")
            int weight,

            @Schema(
                    description = "计分公式 · The rule in words",
                    examples = "100 × 分子 ÷ 分母 · 100 × numerator ÷ denominator")
            String formula,

            @Schema(description = "分子,未录入时不返回 · Numerator, absent until entered", examples = "57")
            Long numerator,

            @Schema(description = "分母,0 表示无数据 · Denominator, 0 means no data", examples = "60")
            Long denominator,

            @Schema(description = "指标值,显示到两位小数;无数据不返回 · Value to two decimals, absent without data", examples = "95.00")
            String value,

            NoData noData,

            @Schema(description = "是否计入总分 · Whether it counts")
            boolean counted,

            @Schema(description = "得分,0 至 100,显示到两位小数 · Points to two decimals", examples = "87.50")
            String points,

            @Schema(description = "折算计入总分的分数,显示到两位小数 · What it adds to the total, to two decimals", examples = "26.25")
            String weighted,

            @Schema(description = "全部版次,旧的在前 · All editions of the value, the oldest first")
            List<EditionView> editions) {
        static LineView of(ScoreSheet.Line line, List<Score> editions) {
            var indicator = line.indicator();
            var score = line.score();
            return new LineView(
                    indicator.code(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.kind(),
                    indicator.origin(),
                    indicator.weight(),
                    indicator.formula(),
                    score == null ? null : score.numerator(),
                    score == null ? null : score.denominator(),
                    text(line.value()),
                    indicator.noData(),
                    line.points() != null,
                    text(line.points()),
                    text(line.weighted()),
                    editions.stream().map(EditionView::of).toList());
        }

        private static String text(Fraction number) {
            return number == null ? null : number.text();
        }
    }

    @Schema(name = "EvaluationScoreEdition", description = "原始值的一个版次 · An edition of a raw value")
    record EditionView(
            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            @Schema(description = "分子 · Numerator", examples = "57")
            long numerator,

            @Schema(description = "分母,0 表示无数据 · Denominator, 0 means no data", examples = "60")
            long denominator,

            @Schema(description = "依据,系统取数不返回 · Evidence, absent where it was computed", examples = "检查记录 2022-09-20")
            String evidence,

            @Schema(description = "据以更正的异议 · The objection that it corrects")
            UUID objectionId,

            @Schema(description = "取数或录入时刻 · When it was counted or entered")
            Instant at) {
        static EditionView of(Score score) {
            return new EditionView(
                    score.edition(),
                    score.numerator(),
                    score.denominator(),
                    score.evidence(),
                    score.objectionId(),
                    score.at());
        }
    }

    static SheetView of(Evaluation e, IndicatorSet set, Participant company) {
        var uscc = company.uscc();
        var sheet = e.sheet(set);
        var total = sheet.total(uscc);
        return new SheetView(
                e.id(),
                uscc,
                company.name(),
                company.communities(),
                company.households(),
                new Standing(Stage.FINAL, uscc, total, null).points(),
                EXPLANATION,
                sheet.lines(uscc).stream()
                        .map(line -> LineView.of(
                                line, e.editions(uscc, line.indicator().code())))
                        .toList());
    }
}
