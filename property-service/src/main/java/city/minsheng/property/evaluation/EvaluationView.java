package city.minsheng.property.evaluation;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of an evaluation. */
@Schema(name = "Evaluation", description = "质量评价 · An evaluation")
record EvaluationView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "PJ-371525-2022-3")
        String number,

        @Schema(description = "县区代码 · County", examples = "371525000000")
        String regionCode,

        @Schema(description = "年度 · Year", examples = "2022")
        int year,

        @Schema(description = "季度 · Quarter", examples = "3")
        int quarter,

        @Schema(description = "指标体系标识 · Id of the indicator set")
        UUID indicatorSetId,

        EvaluationStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "评分中")
        String statusLabel,

        @Schema(description = "参评企业数 · Companies that take part", examples = "28")
        int companies,

        @Schema(description = "最近一次取数时刻,评分前不返回 · When its values were counted last, absent before")
        Instant computedAt,

        @Schema(description = "公示标识,公示前不返回 · Id of the publicity, absent before")
        UUID publicityId,

        @Schema(description = "办理记录,列表中不返回 · Its history, left out in lists")
        List<StepView> steps,

        @Schema(description = "此刻可做的操作 · What this caller may do now")
        List<EvaluationMove> allowedActions)
        implements Versioned {

    @Schema(name = "EvaluationStep", description = "一步办理记录 · A step")
    record StepView(
            @Schema(description = "操作 · The move", examples = "SUBMIT")
            String move,

            EvaluationStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "复核中")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "原因 · Reason", examples = "现场检查分数缺依据")
            String reason) {
        static StepView of(Step step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.reason());
        }
    }

    static EvaluationView line(Evaluation e, Actor actor) {
        return of(e, null, actor);
    }

    static EvaluationView of(Evaluation e, Actor actor) {
        return of(e, e.steps().stream().map(StepView::of).toList(), actor);
    }

    private static EvaluationView of(Evaluation e, List<StepView> steps, Actor actor) {
        return new EvaluationView(
                e.id(),
                e.version(),
                e.number(),
                e.regionCode(),
                e.quarter().year(),
                e.quarter().number(),
                e.indicatorSetId(),
                e.status(),
                e.status().label(),
                e.companies().size(),
                e.computedAt(),
                e.publicityId(),
                steps,
                e.allowedTo(actor));
    }
}
