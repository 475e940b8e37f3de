package city.minsheng.property.mediation;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a mediation. */
@Schema(name = "Mediation", description = "物业纠纷调解 · A mediation")
record MediationView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "TJ-20220924-0001")
        String number,

        MediationStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "一级调解中")
        String statusLabel,

        @Schema(description = "所在或办结的级别,1 到 3 · Level, 1 to 3", examples = "1")
        int level,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "申请时的服务企业 · Company that served when it was filed", examples = "9137152500004HX5XF")
        String companyUscc,

        DisputeKind kind,

        @Schema(description = "类型名称 · Name of the kind", examples = "渗漏水")
        String kindLabel,

        @Schema(description = "争议事项 · What the dispute is about", examples = "楼上渗水致天花板受损")
        String description,

        @Schema(description = "当事人,已脱敏 · The parties, masked")
        List<PartyView> parties,

        @Schema(description = "申请时刻 · When it was filed") Instant filedAt,

        @Schema(description = "达成协议的日期 · Day of the agreement")
        LocalDate settledOn,

        @Schema(description = "司法确认文书号 · Number of the court's confirmation", examples = "(2022)鲁1525诉前调确12号")
        String courtNumber,

        @Schema(description = "服务器时间 · The server's time") Instant serverTime,

        @Schema(description = "各级期限 · The term of each level")
        List<MediationClock.Reading> clocks,

        @Schema(description = "调解记录;列表中不返回 · History; only in the answer for one mediation")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<MediationMove> allowedActions)
        implements Versioned {

    @Schema(name = "MediationParty", description = "当事人,已脱敏 · A party, masked")
    record PartyView(
            Side side,

            @Schema(description = "姓名,已脱敏 · Name, masked", examples = "李**")
            String nameMasked,

            @Schema(description = "电话,已脱敏 · Phone, masked", examples = "138****8000")
            String phoneMasked,

            @Schema(description = "单位的统一社会信用代码 · Code of a unit", examples = "9137152500004HX5XF")
            String org) {}

    @Schema(name = "MediationStep", description = "调解步骤 · A step")
    record StepView(
            MediationMove move,

            MediationStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "一级调解中")
            String statusLabel,

            @Schema(description = "在哪一级 · On which level", examples = "1")
            int level,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "原因代码 · Coded reason", examples = "NOT_A_PROPERTY_MATTER")
            String reason,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(MediationStep step) {
            return new StepView(
                    step.move(),
                    step.status(),
                    step.status().label(),
                    step.level(),
                    step.at(),
                    step.reason(),
                    step.comment());
        }
    }

    /** Makes views for one actor at one moment. */
    record Maker(Vault vault, Actor actor, Instant now) {
        /** One line of a list: without its history. */
        MediationView line(MediationCase shown) {
            return view(shown, null);
        }

        MediationView of(MediationCase shown) {
            return view(shown, shown.steps().stream().map(StepView::of).toList());
        }

        private MediationView view(MediationCase shown, List<StepView> steps) {
            var c = shown.facts();
            return new MediationView(
                    c.id(),
                    c.version(),
                    c.number(),
                    c.status(),
                    c.status().label(),
                    c.level(),
                    c.communityCode(),
                    c.companyUscc(),
                    c.kind(),
                    c.kind().label(),
                    c.description(),
                    c.parties().stream().map(this::masked).toList(),
                    c.filedAt(),
                    c.settledOn(),
                    c.courtNumber(),
                    now,
                    shown.clocks(now),
                    steps,
                    shown.allowedTo(actor));
        }

        private PartyView masked(Party party) {
            var name = vault.open(party.nameSealed());
            return new PartyView(
                    party.side(),
                    party.org() == null ? Mask.name(name) : name,
                    Mask.phone(vault.open(party.phoneSealed())),
                    party.org());
        }
    }
}
