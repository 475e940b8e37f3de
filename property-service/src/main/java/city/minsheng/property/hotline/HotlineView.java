package city.minsheng.property.hotline;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller of the API sees of a case.
 *
 * @param existed the same submission had been taken in before
 */
@Schema(name = "HotlineCase", description = "12345 热线工单 · A case of the hotline 12345")
record HotlineView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        @JsonIgnore @Schema(hidden = true) boolean existed,

        @Schema(description = "工单编号 · Number given by the hotline", examples = "12345-2022-004711")
        String caseNumber,

        HotlineOrigin origin,

        HotlineStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "办理中")
        String statusLabel,

        HotlineCategory category,

        @Schema(description = "类别名称 · Name of the category", examples = "管道堵塞")
        String categoryLabel,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "受理日期 · Day of receipt") LocalDate receivedOn,

        @Schema(description = "受理时刻;月度清单导入的不返回 · Moment of receipt, absent for a row of the monthly list")
        Instant receivedAt,

        @Schema(description = "诉求内容 · What is asked for", examples = "三单元下水管道堵塞反水")
        String content,

        @Schema(description = "来电人姓名,已脱敏 · Caller's name, masked", examples = "李**")
        String callerNameMasked,

        @Schema(description = "来电人电话,已脱敏 · Caller's phone, masked", examples = "138****8000")
        String callerPhoneMasked,

        @Schema(description = "承办企业 · Company that handles it", examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "承办单位代码 · Unit that handles it", examples = "371525001042")
        String unitCode,

        @Schema(description = "签收后可申请退单的截止时刻 · Until when it can be given back after signing")
        Instant returnBy,

        @Schema(description = "还可申请几次延期 · Extensions left", examples = "2")
        int extensionsLeft,

        @Schema(description = "正在申请的延期,工作日 · Working days that are asked for", examples = "3")
        Integer extensionDays,

        HotlineOutcome outcome,

        @Schema(description = "回访是否联系上 · Whether the caller was reached")
        Boolean reached,

        Satisfaction satisfaction,

        @Schema(description = "原工单;不是重复件则不返回 · The original, absent unless it is a duplicate")
        UUID duplicateOf,

        @Schema(description = "由本工单转成的诉求 · The owner's request that it became")
        UUID requestId,

        @Schema(description = "服务器时间 · The server's time") Instant serverTime,

        @Schema(description = "各项时限 · Its clocks") List<ClockView> clocks,

        @Schema(description = "办理记录;列表中不返回 · History; only in the answer for one case")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<HotlineMove> allowedActions)
        implements Versioned {

    @Schema(name = "HotlineClock", description = "时限 · A clock")
    record ClockView(
            HotlineTerm term,

            @Schema(description = "时限名称 · Name of the term", examples = "签收")
            String termLabel,

            @Schema(description = "承办企业 · Company", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "承办单位代码 · Unit", examples = "371525001042")
            String unitCode,

            @Schema(description = "起算时刻 · When it began") Instant startAt,

            @Schema(description = "期限,恰好到期不算超时 · Limit; exactly at it is in time")
            Instant dueAt,

            @Schema(description = "是否暂停 · Whether it pauses")
            boolean paused,

            @Schema(description = "停止时刻 · When it stopped") Instant stoppedAt,

            @Schema(description = "结果;进行中不返回 · Verdict, absent while it runs in time")
            ClockEnd ended) {}

    @Schema(name = "HotlineStep", description = "办理步骤 · A step")
    record StepView(
            HotlineMove move,

            HotlineStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已签收")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "代表的单位 · On whose behalf", examples = "9137152500004HX5XF")
            String onBehalfOf,

            @Schema(description = "原因代码 · Coded reason", examples = "SOLVED")
            String reason,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(HotlineStep step) {
            return new StepView(
                    step.move(),
                    step.status(),
                    step.status().label(),
                    step.at(),
                    step.onBehalfOf(),
                    step.reason(),
                    step.comment());
        }
    }

    /** Makes views for one actor at one moment. */
    record Maker(Vault vault, Actor actor, Instant now) {
        /** One line of a list: without its history. */
        HotlineView line(HotlineCase c) {
            return view(c, null, false);
        }

        HotlineView of(HotlineCase c) {
            return view(c, c.steps().stream().map(StepView::of).toList(), false);
        }

        HotlineView known(HotlineCase c) {
            return view(c, c.steps().stream().map(StepView::of).toList(), true);
        }

        private HotlineView view(HotlineCase shown, List<StepView> steps, boolean existed) {
            var c = shown.facts();
            var in = c.intake();
            var who = in.caller() == null ? Caller.UNKNOWN : in.caller();
            return new HotlineView(
                    c.id(),
                    c.version(),
                    existed,
                    in.caseNumber(),
                    in.origin(),
                    c.status(),
                    c.status().label(),
                    in.category(),
                    in.category().label(),
                    in.communityCode(),
                    in.receivedOn(),
                    in.receivedAt(),
                    in.content(),
                    Mask.name(vault.open(who.callerNameSealed())),
                    Mask.phone(vault.open(who.callerPhoneSealed())),
                    c.receiver().companyUscc(),
                    c.receiver().unitCode(),
                    c.returnBy(),
                    c.extensionsLeft(),
                    c.extensionDays(),
                    c.result().outcome(),
                    c.result().reached(),
                    c.result().satisfaction(),
                    c.duplicateOf(),
                    c.requestId(),
                    now,
                    shown.clocks(now),
                    steps,
                    shown.allowedTo(actor, now));
        }
    }
}
