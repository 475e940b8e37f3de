package city.minsheng.property.notice;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an official sees of a delivery. */
@Schema(name = "NoticeDelivery", description = "通知投递 · A delivery of a notice")
record DeliveryView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        NoticeView notice,

        @Schema(description = "渠道 · Channel", examples = "WEBSOCKET")
        String channel,

        @Schema(description = "接收方:企业统一社会信用代码或区划代码 · Recipient, a company or a region", examples = "9137152500004HX5XF")
        String recipient,

        DeliveryStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "未送达")
        String statusLabel,

        @Schema(description = "已尝试次数;重新投递后从零计 · Tries so far, from zero after a requeue", examples = "6")
        int attempts,

        @Schema(description = "产生时刻 · When it was written") Instant at,

        @Schema(description = "下次尝试时刻;不再尝试时不返回 · The next try, absent when there is none")
        Instant nextAt,

        DeliveryError lastError,

        @Schema(description = "失败原因名称 · Name of the error", examples = "接收方无人在线")
        String lastErrorLabel,

        @Schema(description = "每次尝试;仅单条查询返回 · Every try; only in the answer for one delivery")
        List<AttemptView> log,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<DeliveryMove> allowedActions)
        implements Versioned {

    @Schema(name = "NoticeAttempt", description = "一次尝试,或一次重新投递 · One try, or that it is tried anew")
    record AttemptView(
            @Schema(description = "时刻 · When") Instant at,
            DeliveryStatus status,
            DeliveryError error,

            @Schema(description = "重新投递的说明 · Why it is tried anew")
            String comment) {
        static AttemptView of(Attempt attempt) {
            return new AttemptView(attempt.at(), attempt.status(), attempt.error(), attempt.comment());
        }
    }

    /** One line of a list: without its log. */
    static DeliveryView line(Delivery d, Actor actor) {
        return view(d, null, actor);
    }

    static DeliveryView of(Delivery d, Actor actor) {
        return view(d, d.log().stream().map(AttemptView::of).toList(), actor);
    }

    private static DeliveryView view(Delivery d, List<AttemptView> log, Actor actor) {
        return new DeliveryView(
                d.id(),
                d.version(),
                d.notice().view(),
                d.channel(),
                d.recipient(),
                d.status(),
                d.status().label(),
                d.attempts(),
                d.at(),
                d.nextAt(),
                d.lastError(),
                d.lastError() == null ? null : d.lastError().label(),
                log,
                d.allowedTo(actor));
    }
}
