package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.money.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The handover of a market exit: its checklist, and what serves each community next. */
@Path("/api/v1/market-exits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "market-exits", description = "物业企业市场退出 · Market exit of property companies")
class HandoverResource extends ExitActResource {
    @Schema(name = "HandoverStart", description = "开始移交 · The handover begun")
    record Start(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HandoverRecord", description = "登记一项移交 · One item handed over")
    record RecordItem(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "清单项目代码 · Code of the item", examples = "PREPAID_FEES") @NotBlank @Size(max = 32)
            String itemCode,

            @Schema(description = "移交方单位和岗位,不写姓名 · Unit and post that handed it over, no name", examples = "冠州物业项目经理")
            @NotBlank
            @Size(max = 60)
            String handedBy,

            @Schema(description = "接收方单位和岗位,不写姓名 · Unit and post that received it, no name", examples = "清泉街道物业办")
            @NotBlank
            @Size(max = 60)
            String receivedBy,

            @Schema(description = "凭据:移交单号或链接 · Evidence, the signed sheet", examples = "移交单 2022-11-03-01")
            @NotBlank
            @Size(max = 400)
            String evidence,

            @Schema(description = "金额,元;资金必填,其余不填 · Yuan, of funds and of nothing else", examples = "51577.20")
            @Size(max = 16)
            @Pattern(regexp = "[0-9]{1,13}\\.[0-9]{2}")
            String amountYuan) {
        HandoverItem.Receipt receipt() {
            var amount = amountYuan == null ? null : Money.ofYuan(amountYuan);
            return new HandoverItem.Receipt(handedBy, receivedBy, evidence, amount);
        }
    }

    @Schema(name = "HandoverOfCommunity", description = "移交一个小区 · One community handed over")
    record HandOver(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(
                    description =
                            "接续企业;不填则由社区应急服务 · The company that serves it next; without it the neighbourhood does",
                    examples = "91371525000041E8XR")
            @Size(max = 18)
            @Uscc
            String nextCompanyUscc) {}

    @Schema(name = "HandoverFinish", description = "结束移交 · The handover finished")
    record Finish(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @POST
    @Path("/start-handover")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "startMarketExitHandover",
            summary = "开始移交 · Begin the handover",
            description =
                    "为该企业在辖区内服务的每个小区生成移交清单。· Each community of the region that the company serves gets its checklist.")
    public ExitView start(UUID id, @NotNull @Valid Start in) {
        return in(
                id, ExitMove.START_HANDOVER, (exit, actor, now) -> exits.startHandover(exit, in.comment(), actor, now));
    }

    @POST
    @Path("/record-item")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "recordMarketExitItem",
            summary = "登记一项移交 · Record an item",
            description =
                    "档案、钥匙或资金;资金须填金额。移交结束前可重新登记更正。· Archives, keys or funds, funds with their amount; may be recorded "
                            + "anew until the handover is finished.")
    public ExitView recordItem(UUID id, @NotNull @Valid RecordItem in) {
        return in(
                id,
                ExitMove.RECORD_ITEM,
                (exit, actor, now) -> exit.recordItem(in.communityCode(), in.itemCode(), in.receipt(), actor, now));
    }

    @POST
    @Path("/hand-over")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "handOverMarketExitCommunity",
            summary = "移交一个小区 · Hand a community over",
            description =
                    "自当日起由接续方服务,原合同至前一日止,未办结诉求随之转移。· What serves it next does so from this day on; the contract ends the "
                            + "day before, and open requests pass on.")
    public ExitView handOver(UUID id, @NotNull @Valid HandOver in) {
        return in(
                id,
                ExitMove.HAND_OVER,
                (exit, actor, now) -> exits.handOver(exit, in.communityCode(), in.nextCompanyUscc(), actor, now));
    }

    @POST
    @Path("/finish-handover")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "finishMarketExitHandover",
            summary = "结束移交 · Finish the handover",
            description =
                    "清单和小区全部移交后方可结束,否则逐项列出所缺。· Only when all is handed over; what is missing is named one by one.")
    public ExitView finish(UUID id, @NotNull @Valid Finish in) {
        return in(
                id,
                ExitMove.FINISH_HANDOVER,
                (exit, actor, now) -> exit.take(ExitMove.FINISH_HANDOVER, in.comment(), actor, now));
    }
}
