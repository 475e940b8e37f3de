package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
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

/** What is recorded of a project without moving it: consents, opinions, the subsidy worked out. */
@Path("/api/v1/elevator-projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "elevator-projects", description = "加装电梯 · Elevators for old buildings")
class ElevatorActResource extends ElevatorBaseResource {
    @Schema(name = "ElevatorConsent", description = "受影响业主的单独意见 · What an owner says whose part is used")
    record Consent(
            @Schema(description = "房号 · Room", examples = "201") @NotBlank @Size(max = 32)
            String room,

            @Schema(description = "是否同意 · Whether he consents") @NotNull
            Boolean consents,

            @Schema(description = "书面意见的文件标识 · Id of the paper", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f05")
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
            String file) {}

    @Schema(name = "ElevatorOpinionData", description = "审查意见 · An opinion")
    record Opinion(
            @NotNull Department department,

            @Schema(description = "是否同意 · Whether it agrees") @NotNull
            Boolean agreed,

            @Schema(description = "意见 · Comment", examples = "结构安全,同意") @NotBlank @Size(max = 500)
            String comment) {}

    @Schema(name = "ElevatorSubsidyOrder", description = "核算补贴,无需填写 · Nothing to fill in")
    record Prepare() {}

    @POST
    @Path("/consents")
    @RolesAllowed(COMMUNITY_WORKER)
    @Operation(
            operationId = "recordElevatorConsent",
            summary = "登记单独同意 · Record a consent",
            description =
                    "专有部分受影响的业主,表决期间书面表示,每户一次。· By owners whose exclusive part is used, in writing, during the vote, once "
                            + "a room.")
    public ElevatorView consent(UUID id, @NotNull @Valid Consent in) {
        return in(id, "CONSENT", (taken, actor, now) -> taken.consent(in.room(), in.consents(), in.file(), actor, now));
    }

    @POST
    @Path("/opinions")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "giveElevatorOpinion",
            summary = "登记审查意见 · Record an opinion",
            description = "联合审查中每个部门一次。· Once a department during the joint review.")
    public ElevatorView opinion(UUID id, @NotNull @Valid Opinion in) {
        return in(
                id,
                "OPINION",
                (taken, actor, now) -> taken.give(in.department(), in.agreed(), in.comment(), actor, now));
    }

    @POST
    @Path("/subsidy")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "prepareElevatorSubsidy",
            summary = "核算补贴 · Work out the subsidy",
            description = "按现行政策参数:费用的一定比例,不超过上限。· A share of the cost up to a bound, by the parameters in force.")
    public ElevatorView subsidy(UUID id, @NotNull @Valid Prepare in) {
        return in(id, "PREPARE_SUBSIDY", (taken, actor, now) -> taken.prepareSubsidy(projects.rates(now), actor));
    }
}
