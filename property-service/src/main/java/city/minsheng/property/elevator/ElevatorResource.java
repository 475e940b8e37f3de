package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Projects: how they begin and are read, and how the cost is split. */
@Path("/api/v1/elevator-projects")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "elevator-projects", description = "加装电梯 · Elevators for old buildings")
class ElevatorResource extends ElevatorBaseResource {
    @Schema(name = "ElevatorIntent", description = "加装意向 · An intent")
    record IntentIn(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "楼栋 · Building", examples = "3 号楼") @NotBlank @Size(max = 32)
            String building,

            @Schema(description = "单元 · Unit", examples = "2 单元") @NotBlank @Size(max = 32)
            String unit,

            @Schema(description = "意愿说明,不写个人信息 · The wish, without personal data", examples = "老人较多,希望加装")
            @NotBlank
            @Size(max = 500)
            String wish) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER})
    @Operation(
            operationId = "intendElevator",
            summary = "提出加装意向 · Declare an intent",
            description =
                    "业主或社区为本村居的小区提出;一个单元同时只有一个项目。· By residents or workers for a community of their own; one project a "
                            + "unit.")
    public ElevatorView intend(@NotNull @Valid IntentIn in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var intent = projects.intent(in.communityCode(), in.building(), in.unit(), in.wish(), actor, now);
        var project = new ElevatorProject(intent, actor, now);
        projects.persist(project);
        projects.flush(); // the same unit at the same moment: the unique index refuses the second
        audit.change(actor, "INTEND", KIND, project.id(), null, project.snapshot());
        return new ElevatorView.Maker(actor).of(project);
    }

    @GET
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listElevatorProjects",
            summary = "查询加装项目 · List projects",
            description =
                    "业主看本村居的,各级人员看辖区的;新的在前。· Residents see those of their village, officials their region; newest first.")
    public Page<ElevatorView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = ElevatorStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return projects.page(actor, filter(status), paging, new ElevatorView.Maker(actor)::line, ElevatorProject::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getElevatorProject",
            summary = "查询一个加装项目 · Read a project",
            description = "含房屋、异议、审查意见与记录,不含个人信息。· With rooms, objections, opinions and history; no personal data.")
    public ElevatorView get(UUID id) {
        var actor = Actor.of(identity);
        return new ElevatorView.Maker(actor).of(projects.visible(actor, id));
    }

    @GET
    @Path("/{id}/cost-split")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getElevatorCostSplit",
            summary = "查询费用分摊 · Read the cost split",
            description =
                    "按方案所用公式版次逐户列出权重与金额,合计等于总费用,分毫不差;核算补贴后另列扣除补贴后的分摊。· Weight and share of every room by the "
                            + "formula of the plan; the shares add up to the fen. Once there is a subsidy, what is left is split too.")
    public CostSplitView split(UUID id) {
        var project = projects.visible(Actor.of(identity), id);
        if (project.facts().cost() == null) {
            throw Refusal.of(ElevatorProblem.NO_PLAN);
        }
        return CostSplitView.of(project, projects.edition(project.facts().formulaId()));
    }

    private static Sight filter(String status) {
        if (status == null || status.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(ElevatorStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .map(known -> new Sight("e.status = :status", Map.of("status", known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
    }
}
