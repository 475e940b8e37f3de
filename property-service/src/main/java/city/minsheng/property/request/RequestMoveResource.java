package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.problem.PropertyProblem;
import city.minsheng.property.register.Communities;
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
import java.time.Instant;
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
    @Schema(name = "ServiceRequestCategory", description = "分类 · How far it goes")
    record Classify(
            @NotNull Category category,

            @Schema(description = "说明 · Comment") @Size(max = 500)
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

            @Schema(description = "原诉求,仅限重复时 · The request that it repeats, only when it is a duplicate")
            UUID duplicateOf,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ServiceRequestTransfer", description = "转办 · A transfer")
    record Transfer(
            @Schema(description = "接收单位 · Who receives it", examples = "冠县供热服务中心") @NotBlank @Size(max = 60)
            String receiver,

            @Schema(
                    description = "应属的小区,平台内转办时填写 · The community it belongs to, for a transfer inside the platform",
                    examples = "GX0002")
            @Size(max = 32)
            String communityCode,

            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String comment) {}

    @Inject
    PolicyParameters parameters;

    @Inject
    Communities communities;

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
    @Path("/decline")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "declineServiceRequest",
            summary = "不予受理 · Decline",
            description = "须给出原因;重复、不属职责、情况不属实分别统计,都不等于已解决。· With a reason, each counted apart; none is a solution.")
    public RequestView decline(UUID id, @NotNull @Valid Decline in) {
        return in(id, "DECLINE", (request, actor, now) -> {
            var original = in.duplicateOf() == null ? null : requests.original(actor, in.duplicateOf());
            request.decline(in.reason(), original, in.comment(), actor, now);
        });
    }

    @POST
    @Path("/transfer")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "transferServiceRequest",
            summary = "转办 · Transfer",
            description =
                    "须写明接收单位和原因,诉求在此结束;报错小区的,写明 communityCode,在该小区另立关联诉求,受理时刻不变。· Names the receiver and "
                            + "the reason and ends the request here; with communityCode, a linked request opens there with the same receivedAt.")
    public RequestView transfer(UUID id, @NotNull @Valid Transfer in) {
        return in(id, "TRANSFER", (request, actor, now) -> {
            var receiver =
                    in.communityCode() == null ? in.receiver() : successor(request, in.communityCode(), actor, now);
            request.transfer(receiver, in.comment(), actor, now);
        });
    }

    /** The request that goes on in the other community, received when this one was; its number is the receiver's name. */
    private String successor(ServiceRequest request, String code, Actor actor, Instant now) {
        var left = request.facts();
        var county = Region.at(Level.COUNTY, left.regionCode());
        var community = communities
                .served(code, county, Clocks.dayOf(now))
                .filter(found -> !found.code().equals(left.communityCode()))
                .orElseThrow(() -> Refusal.of(PropertyProblem.REQUEST_COMMUNITY, code));
        var origin = Origin.transferredFrom(left.id(), left.origin());
        var in = new Intake(
                requests.nextNumber(now), community, left.description(), origin, left.owner(), left.receivedAt());
        return requests.open(in, actor, now).facts().number();
    }
}
