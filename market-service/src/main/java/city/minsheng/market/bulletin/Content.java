package city.minsheng.market.bulletin;

import city.minsheng.market.pesticide.PublishedTest;
import city.minsheng.market.pesticide.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bulletin tells everybody: made once, stored as text, and read as that text ever after. */
@Schema(name = "BulletinContent", description = "公示内容,公示后不再改变 · What the bulletin says; it never changes")
record Content(
        @Schema(examples = "NM371502001") String marketCode,
        @Schema(examples = "聊城交运大市场") String marketName,
        @Schema(examples = "2022-09-22") LocalDate day,

        @Schema(description = "版次 · Edition", examples = "1")
        int edition,

        @Schema(description = "更正原因,首版没有 · Why there is a later edition")
        String reason,

        Instant publishedAt,

        @Schema(description = "检测数 · Tests", examples = "90")
        int tests,

        @Schema(description = "阳性数 · Positive ones", examples = "1")
        int positives,

        List<PublishedTest> results) {
    static Content of(Bulletin bulletin, String marketName, List<PublishedTest> results, Instant now) {
        var positives = results.stream()
                .filter(test -> test.verdict() == Verdict.POSITIVE)
                .count();
        return new Content(
                bulletin.marketCode(),
                marketName,
                bulletin.day(),
                bulletin.edition(),
                bulletin.reason(),
                now,
                results.size(),
                (int) positives,
                results);
    }
}
