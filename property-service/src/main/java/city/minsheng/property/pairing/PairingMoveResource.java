package city.minsheng.property.pairing;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.property.register.GuidanceScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a pairing, each at its own address: {@link PairingMove}. */
@Path("/api/v1/guidance-pairings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "guidance-pairings", description = "结对帮扶 · Guidance pairings")
class PairingMoveResource extends PairingBaseResource {
    @Schema(name = "PairingAgreement", description = "签约 · An agreement")
    record Agree(
            @Schema(description = "协议编号 · Number of the agreement", examples = "冠结〔2022〕3号") @NotBlank @Size(max = 100)
            String agreementNumber) {}

    @Schema(name = "PairingReason", description = "须说明原因 · With a reason")
    record Decline(
            @Schema(description = "原因 · Reason", examples = "人手不足") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "PairingVisitReport", description = "一次走访 · A visit")
    record Visit(
            @Schema(description = "日期,不早于签约、不晚于今天 · Day, from the agreement to today") @NotNull
            LocalDate visitedOn,

            @NotNull GuidanceScope topic,

            @Schema(description = "发现与建议 · What was found and advised", examples = "门岗登记不全,建议两班值守")
            @NotBlank
            @Size(max = 500)
            String advice,

            @Schema(description = "照片文件标识 · Id of a photo", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f04")
            @Size(max = 40)
            @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
            String photo) {}

    @Schema(name = "PairingSummary", description = "总结 · What it brought about")
    record Summarise(
            @NotNull Effect effect,

            @Schema(description = "效果说明 · What it brought about", examples = "门岗有人值守,保洁每日一次") @NotBlank @Size(max = 500)
            String text) {}

    @Schema(name = "PairingRenewal", description = "续约 · A renewal")
    record Renew(
            @Schema(description = "帮扶内容 · What guidance is given on") @NotNull @Size(min = 1, max = 4)
            Set<@NotNull GuidanceScope> topics,

            @Schema(description = "结对月数 · Months", examples = "12") @NotNull @Min(1) @Max(36)
            Integer months) {}

    @POST
    @Path("/agree")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "agreePairing",
            summary = "签约 · Agree",
            description =
                    "由被邀请的企业,在答复期限内;期限自当天起算。· By the company, while the invitation stands; the term begins today.")
    public PairingView agree(UUID id, @NotNull @Valid Agree in) {
        return in(id, PairingMove.AGREE, (taken, actor, now) -> {
            taken.agree(in.agreementNumber(), actor, now);
            pairings.requireFree(taken.facts().companyUscc(), now);
        });
    }

    @POST
    @Path("/decline")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "declinePairing",
            summary = "谢绝邀请 · Decline",
            description = "须说明原因,名额随即空出。· With a reason; its place is free again.")
    public PairingView decline(UUID id, @NotNull @Valid Decline in) {
        return in(id, PairingMove.DECLINE, (taken, actor, now) -> taken.decline(in.reason(), actor, now));
    }

    @POST
    @Path("/visit")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "visitPairing",
            summary = "记录走访 · Record a visit",
            description = "每次走访记一条,计入约定次数。· One record a visit; it counts towards the visits agreed.")
    public PairingView visit(UUID id, @NotNull @Valid Visit in) {
        return in(
                id,
                PairingMove.VISIT,
                (taken, actor, now) -> taken.visit(in.visitedOn(), in.topic(), in.advice(), in.photo(), actor, now));
    }

    @POST
    @Path("/summarise")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "summarisePairing",
            summary = "总结效果 · Summarise",
            description = "由社区或镇街,走访达到约定次数后。· By the neighbourhood or the town, once the visits agreed took place.")
    public PairingView summarise(UUID id, @NotNull @Valid Summarise in) {
        return in(
                id, PairingMove.SUMMARISE, (taken, actor, now) -> taken.summarise(in.effect(), in.text(), actor, now));
    }

    @POST
    @Path("/renew")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "renewPairing",
            summary = "续约 · Renew",
            description =
                    "已总结、到期或未达成的可再次邀请,条件与首次相同。· What is over may be invited anew, on the same conditions as at first.")
    public PairingView renew(UUID id, @NotNull @Valid Renew in) {
        return in(id, PairingMove.RENEW, (taken, actor, now) -> {
            var terms = pairings.terms(now);
            var facts = taken.facts();
            taken.requireAllowed(PairingMove.RENEW, actor);
            var asked = new Invitation(facts.communityCode(), null, facts.companyUscc(), in.topics(), in.months());
            taken.renew(pairings.admitted(asked, terms, actor, now), terms, actor, now);
        });
    }
}
