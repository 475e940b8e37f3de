package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.problem.Refusal;
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

/** The steps of the authorities from the joint review on, each at its own address: {@link ElevatorMove}. */
@Path("/api/v1/elevator-projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "elevator-projects", description = "加装电梯 · Elevators for old buildings")
class ElevatorWorksResource extends ElevatorBaseResource {
    @Schema(name = "ElevatorInspection", description = "检验 · An inspection")
    record Inspect(
            @Schema(description = "检验报告编号 · Number of the report", examples = "TJ2022-0088") @NotBlank @Size(max = 64)
            String reportNumber) {}

    @Schema(name = "ElevatorRegistration", description = "使用登记 · A registration")
    record Register(
            @Schema(description = "使用登记编号 · Registration", examples = "梯11鲁P00001(22)") @NotBlank @Size(max = 32)
            String registration) {}

    @POST
    @Path("/approve")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "approveElevator",
            summary = "联合审查通过 · Approve",
            description = "各部门均已同意,开始施工。· All departments have agreed; the works begin.")
    public ElevatorView approve(UUID id, @NotNull @Valid ElevatorMoveResource.Comment in) {
        return in(id, "APPROVE", (taken, actor, now) -> taken.approve(in.comment(), actor, now));
    }

    @POST
    @Path("/reject")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "rejectElevator",
            summary = "联合审查不通过 · Reject",
            description = "须说明原因,项目结束。· With a reason; the project ends.")
    public ElevatorView reject(UUID id, @NotNull @Valid ElevatorMoveResource.Reason in) {
        return move(id, ElevatorMove.REJECT, in.reason());
    }

    @POST
    @Path("/inspect")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "inspectElevator",
            summary = "登记检验合格 · Record the inspection",
            description = "附检验报告编号。· With the number of the report.")
    public ElevatorView inspect(UUID id, @NotNull @Valid Inspect in) {
        return move(id, ElevatorMove.INSPECT, in.reportNumber());
    }

    @POST
    @Path("/register")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "registerElevator",
            summary = "使用登记 · Register",
            description = "登记编号全市唯一。· The registration is unique.")
    public ElevatorView register(UUID id, @NotNull @Valid Register in) {
        return in(id, "REGISTER", (taken, actor, now) -> {
            taken.requireAllowed(ElevatorMove.REGISTER, actor);
            if (projects.isRegistered(in.registration())) {
                throw Refusal.of(ElevatorProblem.REGISTRATION_TAKEN, in.registration());
            }
            taken.register(in.registration(), actor, now);
        });
    }

    @POST
    @Path("/grant")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "grantElevatorSubsidy",
            summary = "审批补贴 · Grant the subsidy",
            description = "须已由镇街核算,核算的人不能审批。· Worked out by the town before, and not granted by who did so.")
    public ElevatorView grant(UUID id, @NotNull @Valid ElevatorMoveResource.Comment in) {
        return in(id, "GRANT", (taken, actor, now) -> taken.grant(in.comment(), actor, now));
    }

    @POST
    @Path("/put-into-use")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "putElevatorIntoUse",
            summary = "投入使用 · Put into use",
            description = "补贴审批后。· After the subsidy.")
    public ElevatorView use(UUID id, @NotNull @Valid ElevatorMoveResource.Comment in) {
        return move(id, ElevatorMove.PUT_INTO_USE, in.comment());
    }
}
