package city.minsheng.property.pairing;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.property.register.GuidanceScope;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a pairing. */
@Schema(name = "Pairing", description = "结对帮扶 · A guidance pairing")
record PairingView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0029")
        String communityCode,

        @Schema(description = "帮扶企业 · The guiding company", examples = "9137152500003Q6R78")
        String companyUscc,

        @Schema(description = "帮扶内容 · What guidance is given on")
        List<GuidanceScope> topics,

        @Schema(description = "第几轮 · Round", examples = "1") int round,

        PairingStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "走访指导中")
        String statusLabel,

        @Schema(description = "结对月数;导入的没有期限 · Months; what was imported has no term", examples = "12")
        Integer months,

        @Schema(description = "答复期限 · To be answered by") LocalDate answerBy,

        @Schema(description = "签约日期 · Signed on") LocalDate signedOn,

        @Schema(description = "最后一天 · Last day") LocalDate endsOn,

        @Schema(description = "本轮走访次数 · Visits of this round", examples = "3")
        int visitsDone,

        @Schema(description = "约定走访次数 · Visits agreed", examples = "12")
        Integer visitQuota,

        Effect effect,

        @Schema(description = "效果说明 · What it brought about", examples = "门岗有人值守,保洁每日一次")
        String effectText,

        @Schema(description = "各次走访;列表中不返回 · The visits; only in the answer for one pairing")
        List<VisitView> visits,

        @Schema(description = "记录;列表中不返回 · History; only in the answer for one pairing")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<PairingMove> allowedActions)
        implements Versioned {

    @Schema(name = "PairingVisit", description = "一次走访 · A visit")
    record VisitView(
            @Schema(description = "第几轮 · Round", examples = "1")
            int round,

            @Schema(description = "日期 · Day") LocalDate visitedOn,

            GuidanceScope topic,

            @Schema(description = "发现与建议 · What was found and advised", examples = "门岗登记不全,建议两班值守")
            String advice,

            @Schema(description = "照片文件标识 · Id of a photo", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f04")
            String photo) {
        static VisitView of(PairingVisit visit) {
            return new VisitView(visit.round(), visit.visitedOn(), visit.topic(), visit.advice(), visit.photo());
        }
    }

    @Schema(name = "PairingStep", description = "步骤 · A step")
    record StepView(
            PairingMove move,
            PairingStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已签约")
            String statusLabel,

            @Schema(description = "第几轮 · Round", examples = "1")
            int round,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(PairingStep step) {
            return new StepView(
                    step.move(), step.status(), step.status().label(), step.round(), step.at(), step.comment());
        }
    }

    /** Makes views for one actor. */
    record Maker(Actor actor) {
        /** One line of a list: without its history. */
        PairingView line(Pairing shown) {
            return view(shown, null, null);
        }

        PairingView of(Pairing shown) {
            return view(
                    shown,
                    shown.visits().stream().map(VisitView::of).toList(),
                    shown.steps().stream().map(StepView::of).toList());
        }

        private PairingView view(Pairing shown, List<VisitView> visits, List<StepView> steps) {
            var p = shown.facts();
            return new PairingView(
                    p.id(),
                    p.version(),
                    p.communityCode(),
                    p.companyUscc(),
                    p.topics(),
                    p.round(),
                    p.status(),
                    p.status().label(),
                    p.months(),
                    p.answerBy(),
                    p.signedOn(),
                    p.endsOn(),
                    p.visitsOfRound(),
                    p.visitQuota(),
                    p.effect(),
                    p.effectText(),
                    visits,
                    steps,
                    shown.allowedTo(actor));
        }
    }
}
