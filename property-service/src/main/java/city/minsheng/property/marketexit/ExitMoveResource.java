package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a market exit but its handover, each at its own address: {@link ExitMove}. */
@Path("/api/v1/market-exits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "market-exits", description = "物业企业市场退出 · Market exit of property companies")
class ExitMoveResource extends ExitActResource {
    @Schema(name = "MarketExitNotice", description = "告知 · A notice")
    record Notice(
            @Schema(description = "告知内容 · What the company is told") @NotBlank @Size(max = 2000)
            String text) {}

    @Schema(name = "MarketExitDemands", description = "整改要求 · What is to be put right")
    record Demands(
            @Schema(description = "整改要求 · What is to be put right") @NotBlank @Size(max = 2000)
            String text) {}

    @Schema(name = "MarketExitReport", description = "整改情况 · What was put right")
    record Report(
            @Schema(description = "整改情况 · What was put right") @NotBlank @Size(max = 2000)
            String text) {}

    @Schema(name = "MarketExitDecision", description = "拟定决定 · A decision to be approved")
    record PrepareDecision(
            @Schema(description = "决定内容 · The decision") @NotBlank @Size(max = 2000)
            String text,

            @Schema(description = "文号 · Number of the document", examples = "冠建物〔2022〕30 号") @NotBlank @Size(max = 100)
            String document) {}

    @Schema(name = "MarketExitApproval", description = "批准决定 · The decision approved")
    record ApproveDecision(
            @Schema(description = "意见 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "MarketExitClosing", description = "办结 · The end of the case")
    record Close(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "MarketExitWithdrawal", description = "撤回 · A withdrawal")
    record Withdraw(
            @Schema(description = "撤回原因 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    @POST
    @Path("/notify")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "notifyMarketExit",
            summary = "告知企业 · Notify the company",
            description = "企业人员此后可在办理记录中看到。· Its staff read it in the history of the case.")
    public ExitView notifyCompany(UUID id, @NotNull @Valid Notice in) {
        return in(id, ExitMove.NOTIFY, (exit, actor, now) -> exit.take(ExitMove.NOTIFY, in.text(), actor, now));
    }

    @POST
    @Path("/order-rectification")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "orderMarketExitRectification",
            summary = "责令限期整改 · Order to put things right",
            description = "整改期按工作日计算,天数为政策参数。· The time counts working days, as many as the policy parameter says.")
    public ExitView orderRectification(UUID id, @NotNull @Valid Demands in) {
        return in(
                id,
                ExitMove.ORDER_RECTIFICATION,
                (exit, actor, now) -> exits.orderRectification(exit, in.text(), actor, now));
    }

    @POST
    @Path("/report")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "reportMarketExitRectification",
            summary = "提交整改情况 · Report what was put right",
            description =
                    "本企业提交一次;逾期仍可提交并标明逾期。· By the company itself, once; a late report is taken and shown to be late.")
    public ExitView report(UUID id, @NotNull @Valid Report in) {
        return in(id, ExitMove.REPORT, (exit, actor, now) -> exit.report(in.text(), actor, now));
    }

    @POST
    @Path("/prepare-decision")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "prepareMarketExitDecision",
            summary = "拟定退出决定 · Prepare the decision",
            description =
                    "整改期满后方可拟定;批准前可重新拟定。· Not before the time to put things right is over; may be prepared anew until approved.")
    public ExitView prepareDecision(UUID id, @NotNull @Valid PrepareDecision in) {
        return in(
                id,
                ExitMove.PREPARE_DECISION,
                (exit, actor, now) -> exit.prepareDecision(in.text(), in.document(), actor, now));
    }

    @POST
    @Path("/approve-decision")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "approveMarketExitDecision",
            summary = "批准退出决定 · Approve the decision",
            description =
                    "由拟定人以外的人批准;自此该企业不得签订新合同。· By another person than the one who prepared it; from now on the company signs "
                            + "no new contract.")
    public ExitView approveDecision(UUID id, @NotNull @Valid ApproveDecision in) {
        return in(
                id,
                ExitMove.APPROVE_DECISION,
                (exit, actor, now) -> exits.approveDecision(exit, in.comment(), actor, now));
    }

    @POST
    @Path("/close")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "closeMarketExit",
            summary = "办结 · Close the case",
            description =
                    "该企业在辖区内已无合同时方可办结;此后仍在限制期内不得签约。· Only when the company has no contract left in the region; it stays "
                            + "barred for a term after that.")
    public ExitView close(UUID id, @NotNull @Valid Close in) {
        return in(id, ExitMove.CLOSE, (exit, actor, now) -> exits.close(exit, in.comment(), actor, now));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "withdrawMarketExit",
            summary = "撤回 · Withdraw the case",
            description =
                    "移交开始前可撤回;已作决定的,由拟定人和批准人以外的人撤回。· Until the handover begins; a decision is taken back by neither of "
                            + "the two who made it.")
    public ExitView withdraw(UUID id, @NotNull @Valid Withdraw in) {
        return in(id, ExitMove.WITHDRAW, (exit, actor, now) -> exits.withdraw(exit, in.reason(), actor, now));
    }
}
