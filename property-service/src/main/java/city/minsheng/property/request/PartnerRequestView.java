package city.minsheng.property.request;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner agency sees of a request that it reported: how it stands, and nothing of those who handle it. */
@Schema(name = "PartnerRequest", description = "合作机构报送的诉求 · A request that a partner agency reported")
record PartnerRequestView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        @JsonIgnore @Schema(hidden = true) boolean existed,

        @Schema(
                description = "报送机构自己的编号,转来的诉求不返回 · The agency's own number, absent when it was transferred here",
                examples = "GD-2022-0917")
        String externalNumber,

        @Schema(description = "编号 · Number", examples = "WY-20220924-0001")
        String number,

        RequestStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "已受理")
        String statusLabel,

        Outcome outcome,

        @Schema(description = "结果名称,未结束时不返回 · Name of the outcome, absent while it is open", examples = "已解决")
        String outcomeLabel,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(
                description = "服务企业;无企业时不返回 · Serving company, absent when there is none",
                examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "诉求内容 · What is asked for", examples = "小区外供热管沟漏水")
        String description,

        @Schema(description = "第几轮,重办后加一 · Round, one more after a reopening", examples = "1")
        int round,

        @Schema(description = "受理时刻 · When it was received") Instant receivedAt,

        @Schema(description = "转自哪条诉求 · The request that was transferred here")
        UUID transferredFrom,

        @Schema(description = "转往何处 · Where it was transferred to", examples = "冠县供热服务中心")
        String transferredTo,

        @Schema(description = "服务器时间,倒计时以此为准 · The server's time, to count down from")
        Instant serverTime,

        @Schema(description = "各项时限 · Its clocks") List<ClockReading> clocks,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<Move> allowedActions)
        implements Versioned {

    static PartnerRequestView of(ServiceRequest request, Actor actor, Instant now) {
        return view(request, false, actor, now);
    }

    static PartnerRequestView known(ServiceRequest request, Actor actor, Instant now) {
        return view(request, true, actor, now);
    }

    private static PartnerRequestView view(ServiceRequest request, boolean existed, Actor actor, Instant now) {
        var r = request.facts();
        return new PartnerRequestView(
                r.id(),
                r.version(),
                existed,
                r.origin().externalNumber(),
                r.number(),
                r.status(),
                r.status().label(),
                r.outcome(),
                r.outcome() == null ? null : r.outcome().label(),
                r.communityCode(),
                r.companyUscc(),
                r.description(),
                r.round(),
                r.receivedAt(),
                r.origin().transferredFrom(),
                r.transferredTo(),
                now,
                request.clocks(now),
                request.allowedTo(actor, now));
    }
}
