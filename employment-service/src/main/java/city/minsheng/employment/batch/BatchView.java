package city.minsheng.employment.batch;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.employment.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch as officers see it. */
@Schema(name = "Batch", description = "发放批次 · A batch")
record BatchView(
        UUID id,
        long version,
        @Schema(examples = "WG-2022-000001") String number,
        UUID cycleId,
        Programme programme,
        @Schema(examples = "稳岗返还") String programmeLabel,
        @Schema(examples = "2022") int year,
        @Schema(examples = "371500000000") String regionCode,
        BatchStatus status,
        @Schema(examples = "公示中") String statusLabel,

        @Schema(description = "控制数:家数 · Control count", examples = "6558")
        int count,

        @Schema(description = "控制数:总额 · Control total", examples = "51577200.00")
        String totalYuan,

        Instant createdAt,

        @Schema(description = "支付文件的 SHA-256 · SHA-256 of the payment file")
        String fileHash,

        PublicityView publicity,
        List<StepView> steps,
        List<BatchMove> allowedActions)
        implements Versioned {

    @Schema(name = "BatchPublicity", description = "本批次最近一次公示 · The last publicity of the batch")
    record PublicityView(
            UUID id,
            @Schema(examples = "1") int round,
            @Schema(examples = "6558") int count,
            @Schema(examples = "51577200.00") String totalYuan,

            @Schema(description = "冻结名单的 SHA-256 · SHA-256 of the frozen list")
            String listHash,

            Instant publishedAt,

            @Schema(description = "异议截止日 · Last day for objections")
            LocalDate endsOn,

            Instant closedAt) {
        static PublicityView of(Publicity p) {
            return new PublicityView(
                    p.id(),
                    p.round(),
                    p.itemCount(),
                    new Money(p.totalFen()).yuan(),
                    p.listHash(),
                    p.publishedAt(),
                    p.endsOn(),
                    p.closedAt());
        }
    }

    @Schema(name = "BatchStep", description = "流转记录 · A step")
    record StepView(
            @Schema(examples = "CHECK") String move,
            BatchStatus status,
            @Schema(examples = "已核对") String statusLabel,
            Instant at,
            UUID person,
            String reason) {
        static StepView of(Batch.Step step) {
            return new StepView(
                    step.move(), step.status(), step.status().label(), step.at(), step.person(), step.reason());
        }
    }

    /** As a list shows it: without publicity and steps. */
    static BatchView brief(Batch b, Actor actor) {
        return of(b, null, null, actor);
    }

    /** @param publicity null before the first */
    static BatchView of(Batch b, Publicity publicity, Actor actor) {
        return of(b, publicity, b.steps().stream().map(StepView::of).toList(), actor);
    }

    private static BatchView of(Batch b, Publicity publicity, List<StepView> steps, Actor actor) {
        return new BatchView(
                b.id(),
                b.version(),
                b.number(),
                b.cycleId(),
                b.programme(),
                b.programme().label(),
                b.year(),
                b.regionCode(),
                b.status(),
                b.status().label(),
                b.itemCount(),
                b.total().yuan(),
                b.createdAt(),
                b.fileHash(),
                publicity == null ? null : PublicityView.of(publicity),
                steps,
                b.allowedTo(actor));
    }
}
