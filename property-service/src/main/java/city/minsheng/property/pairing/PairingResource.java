package city.minsheng.property.pairing;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.register.GuidanceScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Pairings: how companies are invited, and how they are read. */
@Path("/api/v1/guidance-pairings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "guidance-pairings", description = "结对帮扶 · Guidance pairings")
class PairingResource extends PairingBaseResource {
    @Schema(name = "PairingInvitation", description = "邀请一家企业结对 · An invitation")
    record Invite(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0029") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "帮扶企业 · The guiding company", examples = "9137152500003Q6R78")
            @NotNull
            @Size(max = 18)
            @Uscc
            String companyUscc,

            @Schema(description = "帮扶内容 · What guidance is given on") @NotNull @Size(min = 1, max = 4)
            Set<@NotNull GuidanceScope> topics,

            @Schema(description = "结对月数 · Months", examples = "12") @NotNull @Min(1) @Max(36)
            Integer months) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "invitePairing",
            summary = "邀请结对 · Invite a company",
            description = "小区须已摸底且有意向、没有专业化服务;企业星级达标、未受限且结对数未满。· The community was surveyed, wishes it and is not "
                    + "served; the company has the stars, is not barred and has a place left.")
    public PairingView invite(@NotNull @Valid Invite in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var terms = pairings.terms(now);
        var asked = new Invitation(in.communityCode(), null, in.companyUscc(), in.topics(), in.months());
        var invitation = pairings.admitted(asked, terms, actor, now);
        if (pairings.exists(in.communityCode(), in.companyUscc())) {
            throw Refusal.of(PairingProblem.EXISTS);
        }
        var invited = new Pairing(invitation, terms, actor, now);
        pairings.persist(invited);
        pairings.flush();
        audit.change(actor, "INVITE", KIND, invited.id(), null, invited.snapshot());
        return new PairingView.Maker(actor).of(invited);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listPairings",
            summary = "查询结对 · List pairings",
            description = "企业看自己的,各级人员看辖区的;新的在前。· Companies see their own, officials their region; newest first.")
    public Page<PairingView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = PairingStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return pairings.page(actor, filter(status), paging, new PairingView.Maker(actor)::line, Pairing::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPairing",
            summary = "查询一项结对 · Read a pairing",
            description = "含各轮走访与记录。· With the visits of all rounds and its history.")
    public PairingView get(UUID id) {
        var actor = Actor.of(identity);
        return new PairingView.Maker(actor).of(pairings.visible(actor, id));
    }

    private static Sight filter(String status) {
        if (status == null || status.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(PairingStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .map(known -> new Sight("e.status = :status", Map.of("status", known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
    }
}
