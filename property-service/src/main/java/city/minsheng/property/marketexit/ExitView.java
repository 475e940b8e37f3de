package city.minsheng.property.marketexit;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.time.Clocks;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officers and the company concerned see of a market exit. */
@Schema(name = "MarketExit", description = "市场退出 · A market exit")
record ExitView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "TC-20220924-0001")
        String number,

        @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "企业名称,以启动时为准 · Name of the company when it was opened", examples = "冠县冠州物业服务有限公司")
        String companyName,

        @Schema(description = "行政区划代码 · Region", examples = "371525000000")
        String regionCode,

        ExitStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "限期整改")
        String statusLabel,

        @Schema(description = "引发退出的黑名单记录;人工启动的不返回 · The black listing that opened it, absent when an officer did")
        UUID triggerListing,

        @Schema(description = "启动原因 · Why it was opened", examples = "连续 2 次列入黑名单 · 2 black listings in a row")
        String reason,

        RectificationView rectification,

        @Schema(description = "退出决定;拟定后才有 · The decision, once it is prepared")
        String decision,

        @Schema(description = "决定文号 · Number of its document", examples = "冠建物〔2022〕30 号")
        String document,

        @Schema(description = "决定之日;自此日起不得签订新合同 · Day of the decision, from which on no new contract is signed")
        LocalDate decidedOn,

        @Schema(description = "办结之日 · Day on which it was closed")
        LocalDate closedOn,

        @Schema(description = "限制签约的末日,含当日;办结后才有 · Last day of the bar on contracts, once it is closed")
        LocalDate barredUntil,

        @Schema(description = "移交小区;移交开始后才有,只在单条查询中返回 · Communities to hand over, only in the answer for one case")
        List<HandoverView> communities,

        @Schema(description = "办理记录;只在单条查询中返回 · History, only in the answer for one case")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<ExitMove> allowedActions)
        implements Versioned {

    @Schema(name = "MarketExitRectification", description = "限期整改 · The time to put things right")
    record RectificationView(
            @Schema(description = "起算日 · Day from which it counts")
            LocalDate from,

            @Schema(description = "末日,含当日 · Last day, included")
            LocalDate until,

            @Schema(description = "企业提交整改情况的时刻 · When the company reported")
            Instant reportedAt,

            @Schema(description = "整改情况 · What it put right")
            String report,

            @Schema(description = "是否逾期 · Whether the last day passed without a report")
            boolean missed) {
        static RectificationView of(Rectification r, LocalDate today) {
            return r == null
                    ? null
                    : new RectificationView(r.from(), r.until(), r.reportedAt(), r.report(), r.isMissed(today));
        }
    }

    @Schema(name = "MarketExitStep", description = "办理步骤 · A step")
    record StepView(
            ExitStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已触发")
            String statusLabel,

            @Schema(description = "操作;OPEN 启动 · What was done", examples = "OPEN")
            String action,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(ExitStep step) {
            return new StepView(step.status(), step.status().label(), step.move(), step.at(), step.comment());
        }
    }

    /** One line of a list: without handover and history. */
    static ExitView line(MarketExit e, Actor actor, LocalDate today) {
        return view(e, null, null, actor, today);
    }

    static ExitView of(MarketExit e, Actor actor, Instant now) {
        return view(
                e,
                HandoverView.of(e.handover()),
                e.steps().stream().map(StepView::of).toList(),
                actor,
                Clocks.dayOf(now));
    }

    private static ExitView view(
            MarketExit e, List<HandoverView> communities, List<StepView> steps, Actor actor, LocalDate today) {
        var decision = e.decision();
        return new ExitView(
                e.id(),
                e.version(),
                e.number(),
                e.companyUscc(),
                e.companyName(),
                e.regionCode(),
                e.status(),
                e.status().label(),
                e.triggerListing(),
                e.reason(),
                RectificationView.of(e.rectification(), today),
                decision == null ? null : decision.text(),
                decision == null ? null : decision.document(),
                decision == null ? null : decision.on(),
                e.closedOn(),
                e.barredUntil(),
                communities,
                steps,
                e.allowedTo(actor, today));
    }
}
