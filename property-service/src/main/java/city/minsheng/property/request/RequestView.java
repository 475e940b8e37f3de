package city.minsheng.property.request;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a request. */
@Schema(name = "ServiceRequest", description = "业主诉求 · An owner's request")
record RequestView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "WY-20220924-0001")
        String number,

        RequestStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "已受理")
        String statusLabel,

        Outcome outcome,

        @Schema(description = "结果名称,未结束时不返回 · Name of the outcome, absent while it is open", examples = "已解决")
        String outcomeLabel,

        Source source,

        @Schema(description = "来源名称 · Name of the source", examples = "小程序")
        String sourceLabel,

        @Schema(description = "来源系统编号 · Number that the other system gave it", examples = "12345-2022-000815")
        String externalNumber,

        Category category,

        @Schema(description = "分类名称,未分类时不返回 · Name of the category, absent before it is judged", examples = "简单问题")
        String categoryLabel,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(
                description = "服务企业;无企业时不返回 · Serving company, absent when there is none",
                examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "诉求内容 · What is asked for", examples = "管道堵塞反水")
        String description,

        @Schema(description = "第几轮,重办后加一 · Round, one more after a reopening", examples = "1")
        int round,

        @Schema(description = "受理时刻 · When it was received") Instant receivedAt,

        @Schema(description = "业主确认或要求重办的截止时间 · Until when the owner may confirm or reopen")
        Instant confirmBy,

        @Schema(
                description =
                        "是否留有电话,没有则不返回;号码另行查看 · Whether a telephone was left, absent when not; it is revealed apart")
        Boolean phoneLeft,

        @Schema(description = "承办人,业主不可见 · Who handles it; not shown to the owner")
        UUID handler,

        @Schema(description = "重复于哪条诉求 · The request that it repeats")
        UUID duplicateOf,

        @Schema(description = "转自哪条诉求 · The request that was transferred here")
        UUID transferredFrom,

        @Schema(description = "转往何处 · Where it was transferred to", examples = "冠县供热服务中心")
        String transferredTo,

        @Schema(description = "评价星级,1 到 5 · Stars of the owner, 1 to 5", examples = "5")
        Integer stars,

        @Schema(description = "服务器时间,倒计时以此为准 · The server's time, to count down from")
        Instant serverTime,

        @Schema(description = "各项时限 · Its clocks") List<ClockReading> clocks,

        @Schema(description = "办理记录 · History; only in the answer for one request")
        List<StepView> steps,

        @Schema(description = "回访记录,业主不可见 · Visits; not shown to the owner, only in the answer for one request")
        List<VisitView> visits,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<Move> allowedActions)
        implements Versioned {

    @Schema(name = "ServiceRequestStep", description = "办理步骤 · A step")
    record StepView(
            RequestStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已受理")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "原因代码 · Coded reason", examples = "SIMPLE")
            String reason,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(Step step) {
            var remark = step.remark();
            return new StepView(
                    step.status(),
                    step.status().label(),
                    step.at(),
                    remark == null ? null : remark.reason(),
                    remark == null ? null : remark.comment());
        }
    }

    @Schema(name = "ServiceRequestVisit", description = "回访 · A visit")
    record VisitView(
            Visit.Answer answer,

            @Schema(description = "说明 · Comment") String comment,

            @Schema(description = "时刻 · When") Instant at) {
        static VisitView of(Visit visit) {
            return new VisitView(visit.answer(), visit.comment(), visit.at());
        }
    }

    /** One line of a list: without its history. */
    static RequestView line(ServiceRequest r, Actor actor, Instant now) {
        return view(r, null, null, actor, now);
    }

    static RequestView of(ServiceRequest r, Actor actor, Instant now) {
        var visits = r.isOwnedBy(actor)
                ? null
                : r.visits().stream().map(VisitView::of).toList();
        return view(r, r.steps().stream().map(StepView::of).toList(), visits, actor, now);
    }

    private static RequestView view(
            ServiceRequest request, List<StepView> steps, List<VisitView> visits, Actor actor, Instant now) {
        var r = request.facts();
        return new RequestView(
                r.id(),
                r.version(),
                r.number(),
                r.status(),
                r.status().label(),
                r.outcome(),
                r.outcome() == null ? null : r.outcome().label(),
                r.origin().source(),
                r.origin().source().label(),
                r.origin().externalNumber(),
                r.category(),
                r.category() == null ? null : r.category().label(),
                r.communityCode(),
                r.companyUscc(),
                r.description(),
                r.round(),
                r.receivedAt(),
                r.confirmBy(),
                r.origin().contactSealed() == null ? null : true,
                request.isOwnedBy(actor) ? null : r.handler(),
                r.duplicateOf(),
                r.origin().transferredFrom(),
                r.transferredTo(),
                r.rating() == null ? null : r.rating().stars(),
                now,
                request.clocks(now),
                steps,
                visits,
                request.allowedTo(actor, now));
    }
}
