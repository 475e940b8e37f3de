package city.minsheng.market.pesticide;

import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test as everybody may see it: the stall and the produce, no person and no merchant. */
@Schema(description = "公示的检测记录 · A published test")
public record PublishedTest(
        @Schema(description = "摊位号 · Stall", examples = "A-001")
        String stallNumber,

        @Schema(description = "品种 · Produce", examples = "菠菜")
        String produce,

        @Schema(description = "采样时间 · Sampled at", examples = "2022-09-22T06:48:00+08:00")
        Instant sampledAt,

        @Schema(description = "酶抑制率,百分数 · Inhibition in percent", examples = "5.80")
        String inhibitionRatePercent,

        @Schema(description = "检测结论 · Verdict", examples = "NEGATIVE")
        Verdict verdict,

        @Schema(examples = "阴性") String verdictLabel) {
    static final Comparator<PublishedTest> ORDER = Comparator.comparing(PublishedTest::sampledAt)
            .thenComparing(PublishedTest::stallNumber)
            .thenComparing(PublishedTest::produce);

    static PublishedTest of(PesticideTest test) {
        return new PublishedTest(
                test.stallNumber(),
                test.produce(),
                test.sampledAt(),
                Verdict.text(test.inhibitionRatePercent()),
                test.verdict(),
                test.verdict().label());
    }
}
