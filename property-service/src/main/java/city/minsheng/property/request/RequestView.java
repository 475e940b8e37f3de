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

        @Schema(description = "服务器时间,倒计时以此为准 · The server's time, to count down from")
        Instant serverTime,

        @Schema(description = "各项时限 · Its clocks") List<ClockReading> clocks,

        @Schema(description = "办理记录 · History; only in the answer for one request")
        List<StepView> steps,

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

    /** One line of a list: without its history. */
    static RequestView line(ServiceRequest r, Actor actor, Instant now) {
        return view(r, null, actor, now);
    }

    static RequestView of(ServiceRequest r, Actor actor, Instant now) {
        return view(r, r.steps().stream().map(StepView::of).toList(), actor, now);
    }

    private static RequestView view(ServiceRequest r, List<StepView> steps, Actor actor, Instant now) {
        return new RequestView(
                r.id(),
                r.version(),
                r.number(),
                r.status(),
                r.status().label(),
                r.category(),
                r.category() == null ? null : r.category().label(),
                r.communityCode(),
                r.companyUscc(),
                r.description(),
                r.round(),
                r.receivedAt(),
                r.confirmBy(),
                now,
                r.clocks(now),
                steps,
                r.allowedTo(actor, now));
    }
}
