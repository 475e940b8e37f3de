package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

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

/** The way on when a company refuses to hand an item over: two officers of the county take it over. */
@Path("/api/v1/market-exits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "market-exits", description = "物业企业市场退出 · Market exit of property companies")
class TakeoverResource extends ExitActResource {
    @Schema(name = "HandoverTakeoverPreparation", description = "提出接管一项 · The takeover of an item prepared")
    record Prepare(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "清单项目代码 · Code of the item", examples = "KEYS_AND_ACCESS") @NotBlank @Size(max = 32)
            String itemCode,

            @Schema(description = "理由 · Reason", examples = "企业拒不交出设备间钥匙") @NotBlank @Size(max = 500)
            String reason,

            @Schema(description = "见证单位和岗位,不写姓名 · Unit and post that witnessed it, no name", examples = "冠县公证处公证员")
            @NotBlank
            @Size(max = 60)
            String witness,

            @Schema(description = "接管笔录编号或链接 · The signed minutes, number or link", examples = "接管笔录 2022-11-05-01")
            @NotBlank
            @Size(max = 400)
            String record) {
        Takeover.Grounds grounds() {
            return new Takeover.Grounds(reason, witness, record);
        }
    }

    @Schema(name = "HandoverTakeoverConfirmation", description = "确认接管一项 · The takeover of an item confirmed")
    record Confirm(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "清单项目代码 · Code of the item", examples = "KEYS_AND_ACCESS") @NotBlank @Size(max = 32)
            String itemCode) {}

    @POST
    @Path("/prepare-takeover")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "prepareMarketExitTakeover",
            summary = "提出强制接管一项 · Prepare the takeover of an item",
            description = "企业拒不移交的,说明理由并有见证;确认前可重新提出。· Where the company refuses: with a reason and a witness; may be "
                    + "prepared anew until confirmed.")
    public ExitView prepare(UUID id, @NotNull @Valid Prepare in) {
        return in(
                id,
                ExitMove.PREPARE_TAKEOVER,
                (exit, actor, now) ->
                        exit.prepareTakeover(in.communityCode(), in.itemCode(), in.grounds(), actor, now));
    }

    @POST
    @Path("/confirm-takeover")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "confirmMarketExitTakeover",
            summary = "确认强制接管一项 · Confirm the takeover of an item",
            description =
                    "由提出人以外的人确认;该项不再妨碍结束移交,企业其后交出的仍可登记。· By another person than the one who prepared it; the "
                            + "item no longer holds the handover up, and can still be recorded when the company hands it over later.")
    public ExitView confirm(UUID id, @NotNull @Valid Confirm in) {
        return in(
                id,
                ExitMove.CONFIRM_TAKEOVER,
                (exit, actor, now) -> exit.confirmTakeover(in.communityCode(), in.itemCode(), actor, now));
    }
}
