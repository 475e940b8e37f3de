package city.minsheng.property.hotline;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.http.Idempotent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the receiver of a case does with it, each move at its own address: {@link HotlineMove}. */
@Path("/api/v1/hotline-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "hotline-cases", description = "12345 热线工单 · Cases of the hotline 12345")
class HotlineReceiverResource extends HotlineResource {
    @Schema(name = "HotlineNote", description = "可附一句说明 · With a note, or without")
    record Note(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HotlineReply", description = "答复 · The reply")
    record Reply(
            @NotNull HotlineOutcome outcome,

            @Schema(description = "答复内容 · What is replied") @NotBlank @Size(max = 1000)
            String words) {}

    @Schema(name = "HotlineReturn", description = "申请退单 · Giving it back")
    record RequestReturn(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "HotlineExtension", description = "申请延期 · Asking for more time")
    record RequestExtension(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String reason,

            @Schema(description = "延期工作日数 · Working days", examples = "3") @NotNull @Min(1) @Max(100)
            Integer workingDays) {}

    @Inject
    RequestOpening requests;

    @POST
    @Path("/sign")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "signHotlineCase",
            summary = "签收 · Sign for a case",
            description = "承办单位签收;恰好到签收期限不算超时。· The receiver takes it; exactly at the limit is in time.")
    public HotlineView sign(UUID id, @NotNull @Valid Note in) {
        return in(id, HotlineMove.SIGN, (taken, actor, now) -> taken.sign(cases.terms(now), in.comment(), actor, now));
    }

    @POST
    @Path("/handle")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "handleHotlineCase",
            summary = "办理 · Begin to handle",
            description = "签收后或被督办后开始办理。· After signing, or after a supervision.")
    public HotlineView handle(UUID id, @NotNull @Valid Note in) {
        return move(id, HotlineMove.HANDLE, in.comment());
    }

    @POST
    @Path("/reply")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "replyHotlineCase",
            summary = "答复 · Reply",
            description = "停止答复时限;已解释、未解决不计入解决率的分子。· Stops the reply clock; explained or unsolved is not solved.")
    public HotlineView reply(UUID id, @NotNull @Valid Reply in) {
        return in(id, HotlineMove.REPLY, (taken, actor, now) -> taken.reply(in.outcome(), in.words(), actor, now));
    }

    @POST
    @Path("/request-return")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "requestHotlineReturn",
            summary = "申请退单 · Ask to give it back",
            description = "签收前,或签收后的期限内;等待答复期间签收时限暂停。· Before signing or within a term after it; the sign-in clock "
                    + "pauses until it is decided.")
    public HotlineView requestReturn(UUID id, @NotNull @Valid RequestReturn in) {
        return move(id, HotlineMove.REQUEST_RETURN, in.reason());
    }

    @POST
    @Path("/request-extension")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "requestHotlineExtension",
            summary = "申请延期 · Ask for an extension",
            description = "须在答复期限内提出,次数和天数有上限。· Within the reply term; times and days are limited.")
    public HotlineView requestExtension(UUID id, @NotNull @Valid RequestExtension in) {
        return in(
                id,
                HotlineMove.REQUEST_EXTENSION,
                (taken, actor, now) ->
                        taken.requestExtension(in.workingDays(), in.reason(), cases.terms(now), actor, now));
    }

    @POST
    @Path("/turn-into-request")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "turnHotlineCaseIntoRequest",
            summary = "转为业主诉求 · Turn into an owner's request",
            description =
                    "立为业主诉求,“5341”时限自热线受理时刻起算;工单仍须答复。· Opens an owner's request whose clocks run from the hotline's "
                            + "receipt; the case itself is still to be answered.")
    public HotlineView turnIntoRequest(UUID id, @NotNull @Valid Note in) {
        return in(id, HotlineMove.TURN_INTO_REQUEST, (taken, actor, now) -> taken.turnInto(requests, actor, now));
    }
}
