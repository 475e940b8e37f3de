package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a request, each at its own address: {@link Move}. */
@Path("/api/v1/service-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "service-requests", description = "业主诉求与“5341”承诺 · Owners' requests and the \"5341\" promise")
class RequestMoveResource extends RequestResource {
    @Schema(name = "ServiceRequestComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ServiceRequestCategory", description = "分类 · How far it goes")
    record Classify(
            @NotNull Category category,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ServiceRequestReason", description = "须说明原因 · With a reason")
    record Reason(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String comment) {}

    @Schema(name = "ServiceRequestPlan", description = "解决方案 · A plan")
    record ProposePlan(
            @Schema(description = "方案 · The plan") @NotBlank @Size(max = 2000)
            String plan,

            @Schema(description = "承诺办结时间,须晚于现在 · When it will be done, later than now") @NotNull
            OffsetDateTime promisedAt) {}

    @Schema(name = "ServiceRequestResult", description = "办理结果 · What was done")
    record Resolve(
            @Schema(description = "结果 · Result") @NotBlank @Size(max = 500)
            String result) {}

    @Schema(name = "ServiceRequestRefusal", description = "不予受理 · Not taken on")
    record Decline(
            @NotNull DeclineReason reason,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    /** Why a request is not taken on (不予受理原因): neither is a solution. */
    @Schema(description = "不予受理原因:DUPLICATE 重复,NOT_RESPONSIBLE 不属职责范围 · Why it is not taken on")
    enum DeclineReason {
        DUPLICATE,
        NOT_RESPONSIBLE
    }

    @Inject
    PolicyParameters parameters;

    @POST
    @Path("/respond")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "respondServiceRequest",
            summary = "响应 · Respond",
            description = "受理后 5 分钟内响应,恰好 5 分钟不算超时。· Within 5 minutes of receipt; exactly 5 is in time.")
    public RequestView respond(UUID id, @NotNull @Valid Comment in) {
        return move(id, Move.RESPOND, new Remark(null, in.comment()));
    }

    @POST
    @Path("/classify")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "classifyServiceRequest",
            summary = "分类 · Classify",
            description =
                    "简单 30 分钟、复杂 4 小时、物业不能解决的 24 小时内出方案;重新分类只改期限,不重新起算。· Simple 30 minutes, "
                            + "complex 4 hours, beyond the company a plan within 24 hours; judging anew changes the limit, never the start.")
    public RequestView classify(UUID id, @NotNull @Valid Classify in) {
        return in(id, "CLASSIFY", (request, actor, now) -> request.classify(in.category(), in.comment(), actor, now));
    }

    @POST
    @Path("/wait")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "waitServiceRequest",
            summary = "待业主配合 · Wait for the owner",
            description = "暂停办结时限。· Pauses the clock of the solution.")
    public RequestView waitForOwner(UUID id, @NotNull @Valid Reason in) {
        return move(id, Move.WAIT, new Remark(null, in.comment()));
    }

    @POST
    @Path("/resume")
    @RolesAllowed({RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "resumeServiceRequest",
            summary = "继续办理 · Resume",
            description = "业主已配合或方案开始实施。· The owner has done his part, or the plan is carried out.")
    public RequestView resume(UUID id, @NotNull @Valid Comment in) {
        return move(id, Move.RESUME, new Remark(null, in.comment()));
    }

    @POST
    @Path("/propose-plan")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "proposePlanServiceRequest",
            summary = "提出解决方案 · Propose a plan",
            description = "仅限物业自身不能解决的诉求;承诺时间另计时限。· Only beyond the company; the promised time is a clock of its own.")
    public RequestView proposePlan(UUID id, @NotNull @Valid ProposePlan in) {
        return in(
                id,
                "PROPOSE_PLAN",
                (request, actor, now) ->
                        request.proposePlan(in.plan(), in.promisedAt().toInstant(), actor, now));
    }

    @POST
    @Path("/resolve")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "resolveServiceRequest",
            summary = "办结 · Resolve",
            description = "业主可在期限内确认或要求重办,逾期自动确认。· The owner may confirm or reopen within the window, after which it "
                    + "counts as confirmed.")
    public RequestView resolve(UUID id, @NotNull @Valid Resolve in) {
        return in(id, "RESOLVE", (request, actor, now) -> {
            var window = parameters.on(Clocks.dayOf(now), "request.confirm-window");
            request.resolve(in.result(), window.asDuration(), actor, now);
        });
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "confirmServiceRequest",
            summary = "确认 · Confirm",
            description = "业主确认已解决。· The owner says that it is solved.")
    public RequestView confirm(UUID id, @NotNull @Valid Comment in) {
        return move(id, Move.CONFIRM, new Remark(null, in.comment()));
    }

    @POST
    @Path("/reopen")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "reopenServiceRequest",
            summary = "要求重办 · Reopen",
            description =
                    "开始新一轮,另起时限;上一轮时限保持原样。· Begins a new round with a clock of its own; those of the round before "
                            + "stay as they ended.")
    public RequestView reopen(UUID id, @NotNull @Valid Reason in) {
        return in(id, "REOPEN", (request, actor, now) -> request.reopen(in.comment(), actor, now));
    }

    @POST
    @Path("/cancel")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "cancelServiceRequest",
            summary = "撤回 · Cancel",
            description = "业主撤回尚未办结的诉求。· The owner takes it back before it is solved.")
    public RequestView cancel(UUID id, @NotNull @Valid Comment in) {
        return move(id, Move.CANCEL, new Remark(null, in.comment()));
    }

    @POST
    @Path("/decline")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "declineServiceRequest",
            summary = "不予受理 · Decline",
            description = "须给出原因;不予受理不等于已解决。· With a reason; declined is not solved.")
    public RequestView decline(UUID id, @NotNull @Valid Decline in) {
        return move(id, Move.DECLINE, new Remark(in.reason().name(), in.comment()));
    }

    private RequestView move(UUID id, Move move, Remark remark) {
        return in(id, move.name(), (request, actor, now) -> request.move(move, remark, actor, now));
    }
}
