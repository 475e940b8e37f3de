package city.minsheng.insurance.casework;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.person.Insured;
import city.minsheng.insurance.person.Scheme;
import city.minsheng.insurance.station.Station;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as those see it who may: everything personal is masked. */
@Schema(name = "Case", description = "办件 · A case")
public record CaseView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        @Schema(examples = "YB-20261124-0001") String number,
        @Schema(examples = "OUT_OF_AREA_LONG_TERM") String item,
        @Schema(examples = "异地长期居住人员备案") String itemLabel,
        CaseStatus status,
        @Schema(examples = "已提交") String statusLabel,
        @Schema(examples = "YB371502T12") String stationCode,
        @Schema(examples = "沙镇镇医保工作站") String stationName,
        @Schema(examples = "371502101000") String regionCode,
        Principal principal,

        @Schema(description = "代办人;本人办理时不返回 · The agent; absent when the principal files himself")
        AgentView agent,

        List<MaterialView> materials,

        @Schema(description = "一次性补正告知 · The one-time notices")
        List<NoticeView> notices,

        @Schema(description = "承诺补交材料的最后日期 · Last day for the promised proof")
        LocalDate cureBy,

        Instant curedAt,
        Instant submittedAt,
        Instant finishedAt,

        @Schema(description = "时限(工作日)· Periods in working days")
        List<WorkingClock.Reading> clocks,

        List<StepView> steps,
        Instant serverTime,

        @Schema(description = "您此刻可做的操作 · What you may do now")
        List<CaseMove> allowedActions)
        implements Versioned {

    @Schema(name = "CasePrincipal", description = "参保人(脱敏)· The insured person, masked")
    record Principal(
            @Schema(examples = "李**") String name,
            @Schema(examples = "340524********001X") String residentId,
            Scheme scheme,
            @Schema(examples = "城乡居民基本医疗保险") String schemeLabel,

            @Schema(description = "国家险种代码 · National code", examples = "390")
            String schemeCode) {}

    @Schema(name = "CaseAgent", description = "代办人(脱敏)· The agent, masked")
    record AgentView(
            Relation relation,
            @Schema(examples = "子女") String relationLabel,
            @Schema(examples = "李**") String name,
            @Schema(examples = "110105********002X") String residentId,
            @Schema(examples = "138****8000") String phone) {}

    @Schema(name = "CaseMaterial", description = "材料 · A material")
    record MaterialView(
            String code,
            String label,

            @Schema(description = "未提交时不返回 · Absent while it is missing")
            MaterialState state,

            @Schema(examples = "已提交") String stateLabel) {}

    @Schema(name = "CaseNotice", description = "补正事项 · One line of a notice")
    record NoticeView(int round, String material, String fault, Instant issuedAt) {}

    @Schema(name = "CaseStep", description = "办理记录 · A recorded step")
    record StepView(CaseMove move, CaseStatus status, String statusLabel, Instant at, String reason, String comment) {}

    /** Makes the view from what lies in other registers. */
    record Maker(ServiceItem item, Station station, Insured insured, Vault vault) {
        CaseView view(CaseFacts facts, List<WorkingClock.Reading> clocks, List<CaseMove> allowed, Instant now) {
            return new CaseView(
                    facts.id(),
                    facts.version(),
                    facts.number(),
                    facts.itemCode(),
                    item.nameZh(),
                    facts.status(),
                    facts.status().label(),
                    facts.stationCode(),
                    station.name(),
                    facts.regionCode(),
                    principal(),
                    agent(facts.agent()),
                    new Checklist(item, facts.agent() != null)
                            .materials()
                            .map(m -> material(
                                    m.code(), m.nameZh(), facts.materials().get(m.code())))
                            .toList(),
                    facts.notices().stream()
                            .map(n -> new NoticeView(n.round(), n.material(), n.fault(), n.issuedAt()))
                            .toList(),
                    facts.cureBy(),
                    facts.curedAt(),
                    facts.submittedAt(),
                    facts.finishedAt(),
                    clocks,
                    facts.steps().stream().map(Maker::step).toList(),
                    now,
                    allowed);
        }

        private Principal principal() {
            return new Principal(
                    Mask.name(insured.name()),
                    Mask.residentId(insured.residentId()),
                    insured.scheme(),
                    insured.scheme().label(),
                    insured.scheme().nationalCode());
        }

        private AgentView agent(Agent agent) {
            return agent == null
                    ? null
                    : new AgentView(
                            agent.relation(),
                            agent.relation().label(),
                            Mask.name(vault.open(agent.nameSealed())),
                            Mask.residentId(vault.open(agent.residentIdSealed())),
                            Mask.phone(vault.open(agent.phoneSealed())));
        }

        private static MaterialView material(String code, String label, MaterialState state) {
            return new MaterialView(code, label, state, state == null ? "未提交" : state.label());
        }

        private static StepView step(Step step) {
            return new StepView(
                    step.move(), step.status(), step.status().label(), step.at(), step.reason(), step.comment());
        }
    }
}
