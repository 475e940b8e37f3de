package city.minsheng.market.rectification;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.market.standard.FindingKind;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rectification as staff see it. */
@Schema(name = "Rectification", description = "整改单 · A rectification")
record RectificationView(
        UUID id,
        @Schema(hidden = true) long version,
        @Schema(examples = "ZG-20220922-0001") String number,
        UUID findingId,
        UUID inspectionId,
        @Schema(examples = "NM371502001") String marketCode,
        FindingKind kind,
        @Schema(examples = "消防通道") String kindLabel,
        @Schema(description = "位置 · Place", examples = "东门") String location,

        @Schema(description = "整改要求 · What has to be done", examples = "清空消防通道")
        String requirement,

        RectificationStatus status,
        @Schema(examples = "已下发") String statusLabel,
        Deadline.Reading deadline,

        @Schema(description = "服务器当前时间,供倒计时校准 · The server's time, to set countdowns by")
        Instant serverTime,

        List<RectificationMove> allowedActions,

        @Schema(description = "办理记录,列表中不返回 · History, left out in lists")
        List<Step> steps)
        implements Versioned {
    static RectificationView row(Rectification r, Actor actor, Instant now) {
        return of(r, actor, now, null);
    }

    static RectificationView whole(Rectification r, Actor actor, Instant now) {
        return of(r, actor, now, r.steps());
    }

    private static RectificationView of(Rectification r, Actor actor, Instant now, List<Step> steps) {
        return new RectificationView(
                r.id(),
                r.version(),
                r.number(),
                r.findingId(),
                r.inspectionId(),
                r.marketCode(),
                r.kind(),
                r.kind().label(),
                r.location(),
                r.requirement(),
                r.status(),
                r.status().label(),
                r.deadline(now),
                now,
                r.allowedTo(actor),
                steps);
    }
}
