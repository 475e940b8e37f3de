package city.minsheng.property.formation;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.time.Clocks;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sees of a formation. */
@Schema(name = "CommitteeFormation", description = "业委会组建;没有数据的项不返回 · A formation; what is not known is left out")
record FormationView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "ZJ-20220924-0001")
        String number,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        FormationStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "筹备中")
        String statusLabel,

        @Schema(description = "第几次表决 · Round of the vote", examples = "1")
        int round,

        @Schema(description = "所用模板版次 · Edition of the template", examples = "1")
        Integer templateEdition,

        @Schema(description = "开始日期 · Begun on") LocalDate startedOn,

        @Schema(description = "各项程序;列表中不返回 · The procedures, absent in lists")
        List<ProcedureView> procedures,

        @Schema(description = "办理记录;列表中不返回 · The history, absent in lists")
        List<StepView> steps,

        @Schema(description = "您此刻可做的操作 · What you may do now")
        List<FormationMove> allowedActions)
        implements Versioned {

    @Schema(name = "FormationProcedure", description = "一项程序 · A procedure")
    record ProcedureView(
            @Schema(description = "序号 · Number", examples = "6")
            int number,

            @Schema(description = "代码 · Code", examples = "GROUP")
            String code,

            @Schema(description = "名称 · Title", examples = "组成筹备组")
            String title,

            Standing standing,

            @Schema(description = "须先完成的程序序号 · Numbers of those that come first and are not completed")
            List<Integer> lacking,

            @Schema(description = "须附材料 · Documents to be attached")
            List<String> documents,

            @Schema(description = "须有签字 · Who has to sign") List<String> signatures,

            @Schema(description = "可办理的角色 · Roles that complete it")
            List<String> roles,

            @Schema(description = "是否公示 · Whether it publishes a list")
            boolean publishes,

            @Schema(
                    description = "所填文书;没有不返回 · The document that it fills, absent when there is none",
                    examples = "受理通知书")
            String document,

            @Schema(description = "最早可办理日;无限制或尚不能确定不返回 · The first day on which it may be completed")
            LocalDate earliestOn,

            @Schema(description = "法定最后一日;无期限或尚不能确定不返回 · The last day on which it is in time")
            LocalDate dueOn,

            @Schema(description = "完成日;未完成不返回 · Completed on")
            LocalDate doneOn,

            @Schema(description = "是否超期 · Whether it is late")
            boolean late) {
        static ProcedureView of(Procedure procedure, Progress progress, LocalDate today) {
            return new ProcedureView(
                    procedure.number(),
                    procedure.code(),
                    procedure.title(),
                    progress.standing(procedure, today),
                    progress.lacking(procedure).stream().map(Procedure::number).toList(),
                    procedure.documents(),
                    procedure.signatures(),
                    procedure.roles().stream().sorted().toList(),
                    procedure.publishes(),
                    procedure.document(),
                    progress.earliest(procedure),
                    progress.due(procedure),
                    progress.done().get(procedure.number()),
                    progress.isLate(procedure, today));
        }
    }

    @Schema(name = "FormationStep", description = "一步办理记录 · A step")
    record StepView(
            @Schema(description = "操作;开始时不返回 · What was done, absent for the beginning")
            FormationMove move,

            @Schema(description = "程序序号 · Number of the procedure", examples = "6")
            Integer procedure,

            @Schema(description = "第几次表决 · Round of the vote", examples = "1")
            int round,

            FormationStatus status,

            @Schema(description = "办理单位或人员 · On whose behalf")
            String onBehalfOf,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "公示标识 · Id of the publicity")
            UUID publicityId,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(FormationStep step) {
            return new StepView(
                    step.move(),
                    step.number(),
                    step.round(),
                    step.status(),
                    step.onBehalfOf(),
                    step.at(),
                    step.publicityId(),
                    step.comment());
        }
    }

    static FormationView of(Formation formation, Progress progress, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        return of(
                formation,
                progress.template().edition(),
                progress.template().procedures().stream()
                        .map(procedure -> ProcedureView.of(procedure, progress, today))
                        .toList(),
                formation.steps().stream().map(StepView::of).toList(),
                actor);
    }

    /** As it stands in a list. */
    static FormationView line(Formation formation, Actor actor) {
        return of(formation, null, null, null, actor);
    }

    private static FormationView of(
            Formation formation, Integer edition, List<ProcedureView> procedures, List<StepView> steps, Actor actor) {
        var facts = formation.facts();
        return new FormationView(
                facts.id(),
                facts.version(),
                facts.number(),
                facts.communityCode(),
                facts.status(),
                facts.status().label(),
                facts.round(),
                edition,
                facts.startedOn(),
                procedures,
                steps,
                formation.allowedTo(actor));
    }
}
