package city.minsheng.property.duty;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller's company hands its requests out. */
@Path("/api/v1/dispatch-rules/own")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "duty", description = "值班与派单 · Duty and dispatch")
@RegisterForReflection(targets = DispatchRuleResource.Rule.class) // the audit writes it as JSON
class DispatchRuleResource {
    @Schema(name = "DispatchRule", description = "派单方式 · How requests are handed out")
    record Rule(@NotNull DispatchMode mode) {}

    @Inject
    DutyShifts shifts;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "getDispatchRule",
            summary = "查询派单方式 · Read how requests are handed out",
            description = "未设置时为抢单。· Grabbing, until something else is set.")
    public Rule get() {
        return new Rule(shifts.mode(Actor.of(identity).requireOrg()));
    }

    @POST
    @Path("/set")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "setDispatchRule",
            summary = "设置派单方式 · Set how requests are handed out",
            description = "只影响以后受理的诉求。· Holds for requests received from now on.")
    public Rule set(@NotNull @Valid Rule in) {
        var actor = Actor.of(identity);
        var before = shifts.change(actor.requireOrg(), in.mode());
        audit.change(actor, "SET", "dispatch-rule", actor.requireOrg(), new Rule(before), in);
        return in;
    }
}
