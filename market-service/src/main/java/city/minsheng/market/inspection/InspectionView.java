package city.minsheng.market.inspection;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Ratio;
import city.minsheng.market.standard.Grade;
import city.minsheng.market.standard.Outcome;
import city.minsheng.market.standard.Score;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as staff see it. */
@Schema(name = "Inspection", description = "检查 · An inspection")
record InspectionView(
        UUID id,
        @Schema(hidden = true) long version,
        @Schema(examples = "JC-20220922-0001") String number,
        @Schema(examples = "NM371502001") String marketCode,
        InspectionKind kind,
        @Schema(examples = "飞行检查") String kindLabel,
        LocalDate plannedOn,
        InspectionStatus status,
        @Schema(examples = "进行中") String statusLabel,

        @Schema(description = "所用测评标准版次,开始时固定 · The edition of the standard, frozen at the start")
        UUID standardId,

        Instant startedAt,

        @Schema(description = "得分,评分后返回 · The score, once there is one")
        ScoreView score,

        @Schema(description = "项目结果,列表中不返回 · Results, left out in lists")
        List<ResultView> results,

        @Schema(description = "发现的问题,列表中不返回 · Findings, left out in lists")
        List<FindingResource.View> findings,

        List<InspectionMove> allowedActions,

        @Schema(description = "办理记录,列表中不返回 · History, left out in lists")
        List<Step> steps)
        implements Versioned {
    /** Points won of points that could be won, and the grade. */
    @Schema(name = "InspectionScore", description = "得分:适用项目的加权得分 · Weighted score over the applicable items")
    record ScoreView(
            @Schema(description = "得分权重 / 适用权重 · Weight passed of weight applicable")
            Ratio points,

            @Schema(description = "有否决项不合格 · A veto item failed")
            boolean vetoed,

            Grade grade,
            @Schema(examples = "良好") String gradeLabel) {
        static ScoreView of(Score s) {
            return s == null
                    ? null
                    : new ScoreView(
                            new Ratio(s.passedWeight(), s.applicableWeight()),
                            s.vetoed(),
                            s.grade(),
                            s.grade().label());
        }
    }

    @Schema(name = "InspectionResult", description = "项目结果 · The result of an item")
    record ResultView(
            @Schema(examples = "1.1") String itemCode,
            Outcome outcome,
            @Schema(examples = "合格") String outcomeLabel,
            String location,
            String remark) {
        static ResultView of(ItemResult r) {
            return new ResultView(r.itemCode(), r.outcome(), r.outcome().label(), r.location(), r.remark());
        }
    }

    static InspectionView row(Inspection i, Actor actor) {
        return of(i, actor, null, null, null);
    }

    static InspectionView whole(Inspection i, List<Finding> findings, Actor actor) {
        return of(
                i,
                actor,
                i.results().stream().map(ResultView::of).toList(),
                findings.stream().map(FindingResource.View::of).toList(),
                i.steps());
    }

    private static InspectionView of(
            Inspection i,
            Actor actor,
            List<ResultView> results,
            List<FindingResource.View> findings,
            List<Step> steps) {
        return new InspectionView(
                i.id(),
                i.version(),
                i.number(),
                i.marketCode(),
                i.kind(),
                i.kind().label(),
                i.plannedOn(),
                i.status(),
                i.status().label(),
                i.standardId(),
                i.startedAt(),
                ScoreView.of(i.score()),
                results,
                findings,
                i.allowedTo(actor),
                steps);
    }
}
