package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.duty.DispatchMode;
import city.minsheng.property.duty.DutyShifts;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a request comes to the person who handles it, and the visit afterwards: {@link Move}. */
@Path("/api/v1/service-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "service-requests", description = "业主诉求与“5341”承诺 · Owners' requests and the \"5341\" promise")
class DispatchMoveResource extends RequestResource {
    @Schema(name = "ServiceRequestAssignment", description = "指派 · An assignment")
    record Assign(
            @Schema(description = "承办人,须为本企业当班人员 · Who is to handle it: somebody of the company who is on duty")
            @NotNull
            UUID handler) {}

    @Schema(name = "ServiceRequestVisitResult", description = "回访结果 · The result of a visit")
    record Ask(
            @NotNull Visit.Answer answer,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Inject
    DutyShifts shifts;

    @POST
    @Path("/grab")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "grabServiceRequest",
            summary = "抢单 · Grab",
            description = "先到先得,只有一人成功;此刻有人当班的,限当班人员;企业采用指派方式的不能抢单。· First come, first served: exactly one wins. While "
                    + "somebody is on duty, only those on duty; not where the company assigns.")
    public RequestView grab(UUID id, @NotNull @Valid Comment in) {
        return in(id, "GRAB", (request, actor, now) -> {
            request.grab(actor, now);
            if (shifts.mode(actor.requireOrg()) == DispatchMode.ASSIGN) {
                throw Refusal.of(PropertyProblem.REQUEST_ASSIGNED_ONLY);
            }
            requireDuty(actor, actor.requirePerson(), now, true);
        });
    }

    @POST
    @Path("/assign")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "assignServiceRequest",
            summary = "指派 · Assign",
            description =
                    "指派给本企业当班人员;已有承办人的改派。· To somebody of the company who is on duty; from whoever had it before.")
    public RequestView assign(UUID id, @NotNull @Valid Assign in) {
        return in(id, "ASSIGN", (request, actor, now) -> {
            request.assign(in.handler(), actor, now);
            requireDuty(actor, in.handler(), now, false);
        });
    }

    @POST
    @Path("/visit")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "visitServiceRequest",
            summary = "回访 · Visit",
            description =
                    "承办人不得自己回访;业主没有账号的,满意即确认,不满意即重办。· Not by the one who handled it; where the owner has no account, "
                            + "his answer confirms or reopens.")
    public RequestView visit(UUID id, @NotNull @Valid Ask in) {
        return in(id, "VISIT", (request, actor, now) -> request.visit(in.answer(), in.comment(), actor, now));
    }

    private void requireDuty(Actor actor, UUID person, Instant now, boolean onlyIfAnybodyIs) {
        var onDuty = shifts.onDuty(actor.requireOrg(), now);
        if (!onDuty.contains(person) && !(onlyIfAnybodyIs && onDuty.isEmpty())) {
            throw Refusal.of(PropertyProblem.REQUEST_OFF_DUTY);
        }
    }
}
