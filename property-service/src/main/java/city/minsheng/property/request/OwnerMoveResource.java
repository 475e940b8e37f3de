package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.RESIDENT;

import city.minsheng.common.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** What an owner may do with his own request: {@link Move}. */
@Path("/api/v1/service-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "service-requests", description = "业主诉求与“5341”承诺 · Owners' requests and the \"5341\" promise")
class OwnerMoveResource extends RequestResource {
    @Schema(name = "ServiceRequestRating", description = "评价 · A rating")
    record Rate(
            @Schema(description = "星级,1 到 5 · Stars, 1 to 5", examples = "5") @NotNull @Min(1) @Max(5)
            Integer stars,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

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
    @Path("/rate")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "rateServiceRequest",
            summary = "评价 · Rate",
            description = "确认后评价一次,计入企业质量评价。· Once, after it is confirmed; counts in the evaluation of the company.")
    public RequestView rate(UUID id, @NotNull @Valid Rate in) {
        return in(id, "RATE", (request, actor, now) -> request.rate(in.stars(), in.comment(), actor, now));
    }
}
