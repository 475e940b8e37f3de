package city.minsheng.property.trusteeship;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.register.Communities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a trusteeship, each at its own address: {@link TrusteeshipMove}. */
@Path("/api/v1/trusteeships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "trusteeships", description = "老旧小区三年托管 · Trusteeship of old communities")
class TrusteeshipMoveResource extends TrusteeshipBaseResource {
    @Schema(name = "TrusteeshipSigning", description = "签订 · Signing")
    record Sign(
            @Schema(description = "第一天,自签订日起一年内 · First day, within a year") @NotNull
            LocalDate startsOn,

            @Schema(description = "协议编号 · Number of the agreement", examples = "冠托〔2022〕1号") @NotBlank @Size(max = 100)
            String agreementNumber) {}

    @Schema(name = "TrusteeshipComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "TrusteeshipReason", description = "须说明原因 · With a reason")
    record Reason(
            @Schema(description = "原因 · Reason", examples = "业主大会决定自行管理") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "TrusteeshipConversion", description = "转市场化服务 · Conversion to the market")
    record Convert(
            @Schema(description = "接续的服务企业 · Who serves from today on", examples = "91371525000041E8XR")
            @NotNull
            @Size(max = 18)
            @Uscc
            String successorUscc,

            @Schema(description = "依据,如业主大会决定 · By what decision", examples = "业主大会 2025 年 9 月 1 日决定")
            @NotBlank
            @Size(max = 500)
            String decision) {}

    @Schema(name = "TrusteeshipExtension", description = "延期 · An extension")
    record Extend(
            @Schema(description = "月数 · Months", examples = "12") @NotNull @Min(1) @Max(120)
            Integer months,

            @Schema(description = "原因 · Reason", examples = "业委会尚未组建") @NotBlank @Size(max = 500)
            String reason) {}

    @Inject
    Communities communities;

    @POST
    @Path("/sign")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "signTrusteeship",
            summary = "签订托管协议 · Sign",
            description = "受限企业不得签订。· A barred company cannot sign.")
    public TrusteeshipView sign(UUID id, @NotNull @Valid Sign in) {
        return in(id, "SIGN", (taken, actor, now) -> {
            taken.sign(in.startsOn(), in.agreementNumber(), actor, now);
            trusteeships.requireFree(taken.facts().unitUscc(), now);
        });
    }

    @POST
    @Path("/begin")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "beginTrusteeship",
            summary = "开始托管 · Begin",
            description =
                    "自约定的第一天起;到期前 90 天自动转为“即将到期”。· From its first day on; 90 days before its end it becomes ENDING by "
                            + "itself.")
    public TrusteeshipView begin(UUID id, @NotNull @Valid Comment in) {
        return in(id, "BEGIN", (taken, actor, now) -> taken.begin(in.comment(), actor, now));
    }

    @POST
    @Path("/convert")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "convertTrusteeship",
            summary = "转市场化服务 · Convert to the market",
            description =
                    "台账须全部核对;接续企业自当天起按合同服务,受限企业不得签约。· Every month is confirmed; the successor serves by contract from "
                            + "today, and a barred company cannot.")
    public TrusteeshipView convert(UUID id, @NotNull @Valid Convert in) {
        return in(id, "CONVERT", (taken, actor, now) -> {
            taken.requireAllowed(TrusteeshipMove.CONVERT, actor);
            if (!trusteeships.isCompany(in.successorUscc())) {
                throw Refusal.of(TrusteeshipProblem.COMPANY, in.successorUscc());
            }
            taken.convert(in.successorUscc(), in.decision(), actor, now);
            communities.serveFromNow(taken.facts().communityCode(), in.successorUscc(), now);
        });
    }

    @POST
    @Path("/self-manage")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "selfManageTrusteeship",
            summary = "转业主自管 · Leave to the owners",
            description = "台账须全部核对。· Every month is confirmed.")
    public TrusteeshipView selfManage(UUID id, @NotNull @Valid Reason in) {
        return in(id, "SELF_MANAGE", (taken, actor, now) -> taken.selfManage(in.reason(), actor, now));
    }

    @POST
    @Path("/extend")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "extendTrusteeship",
            summary = "延期 · Extend",
            description = "只能延期一次,月数有上限。· Once only, for a bounded number of months.")
    public TrusteeshipView extend(UUID id, @NotNull @Valid Extend in) {
        return in(
                id,
                "EXTEND",
                (taken, actor, now) -> taken.extend(
                        in.months(), trusteeships.value("most-extension-months", now), in.reason(), actor, now));
    }

    @POST
    @Path("/terminate")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "terminateTrusteeship",
            summary = "提前终止 · Terminate",
            description = "须说明原因;已登记的台账保留。· With a reason; the ledger stays.")
    public TrusteeshipView terminate(UUID id, @NotNull @Valid Reason in) {
        return in(id, "TERMINATE", (taken, actor, now) -> taken.terminate(in.reason(), actor, now));
    }
}
