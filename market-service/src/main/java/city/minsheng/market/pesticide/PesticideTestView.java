package city.minsheng.market.pesticide;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test as staff see it. */
@Schema(name = "PesticideTest", description = "农残快检记录 · A pesticide test")
record PesticideTestView(
        UUID id,
        @Schema(hidden = true) long version,
        @Schema(examples = "NM371502001") String marketCode,
        @Schema(examples = "A-001") String stallNumber,
        Instant sampledAt,
        @Schema(examples = "菠菜") String produce,

        @Schema(description = "酶抑制率,百分数 · Inhibition in percent", examples = "5.80")
        String inhibitionRatePercent,

        Verdict verdict,
        @Schema(examples = "阴性") String verdictLabel,
        @Schema(description = "检测人 · Who tested") UUID tester,
        TestStatus status,
        @Schema(examples = "待复核") String statusLabel,
        List<TestMove> allowedActions,

        @Schema(description = "办理记录,列表中不返回 · History, left out in lists")
        List<Step> steps)
        implements Versioned {
    static PesticideTestView of(PesticideTest t, Actor actor, List<Step> steps) {
        return new PesticideTestView(
                t.id(),
                t.version(),
                t.marketCode(),
                t.stallNumber(),
                t.sampledAt(),
                t.produce(),
                Verdict.text(t.inhibitionRatePercent()),
                t.verdict(),
                t.verdict().label(),
                t.tester(),
                t.status(),
                t.status().label(),
                t.allowedTo(actor),
                steps);
    }
}
