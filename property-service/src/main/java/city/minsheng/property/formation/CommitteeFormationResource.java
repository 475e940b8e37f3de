package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
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

/** Formations: how they begin, and are read. */
@Path("/api/v1/committee-formations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "committee-formations", description = "业主委员会组建 · Formation of owners' committees")
class CommitteeFormationResource extends FormationResource {
    @Schema(name = "FormationBeginning", description = "开始组建 · A formation begins")
    record Begin(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "beginCommitteeFormation",
            summary = "开始组建业委会 · Begin a formation",
            description =
                    "按当日有效的模板版次办理,此后模板更新不影响本次组建;一个小区同时只有一项进行中的组建。· It goes by the edition of the "
                            + "template in force today, whatever comes later; one formation of a community is under way at a time.")
    public FormationView begin(@NotNull @Valid Begin in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var region = formations.regionOf(in.communityCode(), actor);
        if (formations.isRunning(in.communityCode())) {
            throw Refusal.of(FormationProblem.RUNNING, in.communityCode());
        }
        var template = formations.inForce(now);
        var formation =
                new Formation(formations.nextNumber(now), in.communityCode(), region, template.id(), actor, now);
        formations.persist(formation);
        formations.flush(); // the same community at the same moment: the unique index refuses the second
        audit.change(actor, "BEGIN", KIND, formation.id(), null, formation.snapshot());
        return view(formation, actor, now);
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listCommitteeFormations",
            summary = "查询业委会组建 · List formations",
            description = "辖区内的,新的在前。· Those of the region, newest first.")
    public Page<FormationView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = FormationStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return formations.page(
                actor, filter(status), paging, formation -> FormationView.line(formation, actor), Formation::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getCommitteeFormation",
            summary = "查询一项组建 · Read a formation",
            description = "含各项程序的进度、所需材料和期限。· With each procedure: how it stands, what it needs, and its limits.")
    public FormationView get(UUID id) {
        var actor = Actor.of(identity);
        return view(formations.visible(actor, id), actor, time.instant());
    }

    private static Sight filter(String status) {
        if (status == null || status.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(FormationStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .map(known -> new Sight("e.status = :status", Map.of("status", known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
    }
}
