package city.minsheng.market.bulletin;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.market.pesticide.DayTally;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition as those see it who work on it. */
@Schema(name = "BulletinRecord", description = "公示办理情况 · A bulletin as staff work on it")
record BulletinView(
        UUID id,
        @Schema(hidden = true) long version,
        @Schema(examples = "NM371502001") String marketCode,
        @Schema(examples = "2022-09-22") LocalDate day,

        @Schema(description = "版次 · Edition", examples = "1")
        int edition,

        @Schema(description = "更正原因 · Why there is a later edition")
        String reason,

        BulletinStatus status,
        @Schema(examples = "待复核") String statusLabel,
        @Schema(description = "待复核检测数 · Tests not verified") long unverifiedTests,

        @Schema(description = "已复核检测数 · Tests verified, not published")
        long verifiedTests,

        @Schema(description = "已公示检测数 · Tests published") long publishedTests,
        Instant publishedAt,

        @Schema(description = "公示内容的 SHA-256 · SHA-256 of the content")
        String hash,

        List<BulletinMove> allowedActions,

        @Schema(description = "办理记录,列表中不返回 · History, left out in lists")
        List<Step> steps)
        implements Versioned {
    static BulletinView of(Bulletin b, DayTally tally, Actor actor, List<Step> steps) {
        return new BulletinView(
                b.id(),
                b.version(),
                b.marketCode(),
                b.day(),
                b.edition(),
                b.reason(),
                b.status(),
                b.status().label(),
                tally.unverified(),
                tally.verified(),
                tally.published(),
                b.publishedAt(),
                b.contentHash(),
                b.allowedTo(actor, tally),
                steps);
    }
}
