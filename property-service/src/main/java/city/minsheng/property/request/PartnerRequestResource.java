package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.PARTNER;
import static city.minsheng.common.identity.Roles.PARTNER_WRITER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.problem.PropertyProblem;
import city.minsheng.property.register.Communities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Requests that partner agencies report (合作机构报送): each agency by its own numbers, and only its own to read. */
@Path("/api/v1/partner-requests")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "partner-requests", description = "合作机构报送的诉求 · Requests that partner agencies report")
class PartnerRequestResource extends RequestResource {
    @Schema(name = "PartnerRequestReport", description = "报送一条诉求 · A report")
    record Report(
            @Schema(
                    description = "报送机构自己的编号,每个机构内唯一 · The agency's own number, once for each agency",
                    examples = "GD-2022-0917")
            @NotBlank
            @Size(max = 64)
            @Pattern(regexp = "[!-~]*")
            String externalNumber,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "诉求内容,不写个人信息 · What is asked for, without personal data", examples = "小区外供热管沟漏水")
            @NotBlank
            @Size(max = 500)
            String description,

            @Schema(description = "联系电话,加密保存 · Telephone of who asked, kept sealed", examples = "13800000000")
            @Size(max = 20)
            @Pattern(regexp = "[0-9+-]{5,20}")
            String contactPhone) {}

    @Inject
    Communities communities;

    @Inject
    Vault vault;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(PARTNER_WRITER)
    @APIResponse(
            responseCode = "201",
            description = "已受理 · Taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PartnerRequestView.class)))
    @APIResponse(
            responseCode = "200",
            description = "同一编号此前已受理 · The same number had been taken in before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PartnerRequestView.class)))
    @Operation(
            operationId = "reportPartnerRequest",
            summary = "报送诉求 · Report a request",
            description = "须有 property:write 范围,小区须在机构的区划内。编号在本机构内唯一:同编号同内容返回原诉求(200),同编号不同内容为 409;"
                    + "时限自受理时刻起算。· Needs the scope property:write and a community of the agency's region. The number is "
                    + "unique for the agency: with the same content it answers the request that is there (200), with other content "
                    + "it is a 409. All clocks run from the moment of receipt.")
    public PartnerRequestView report(@NotNull @Valid Report in) {
        var partner = Actor.of(identity);
        var now = time.instant();
        var known = requests.reported(in.externalNumber(), partner);
        if (known.isPresent()) {
            if (!isTheSame(in, known.get().facts())) {
                throw Refusal.of(RequestProblem.PARTNER_NUMBER, in.externalNumber());
            }
            return PartnerRequestView.known(known.get(), partner, now);
        }
        return PartnerRequestView.of(requests.open(intake(in, partner, now), partner, now), partner, now);
    }

    private boolean isTheSame(Report in, RequestFacts known) {
        var phone = vault.index(in.contactPhone());
        return in.communityCode().equals(known.communityCode())
                && in.description().equals(known.description())
                && Objects.equals(phone, known.origin().contactIndex());
    }

    private Intake intake(Report in, Actor partner, Instant now) {
        var community = communities
                .servedWithin(in.communityCode(), partner.requireRegion(), Clocks.dayOf(now))
                .orElseThrow(() -> Refusal.of(PropertyProblem.REQUEST_COMMUNITY, in.communityCode()));
        var origin = Origin.reported(
                partner.subject(), in.externalNumber(), vault.seal(in.contactPhone()), vault.index(in.contactPhone()));
        return new Intake(requests.nextNumber(now), community, in.description(), origin, null, now);
    }

    @GET
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "listPartnerRequests",
            summary = "查询本机构报送的诉求 · List what the agency reported",
            description = "只含本机构报送的;新的在前。· Only what this agency reported; newest first.")
    public Page<PartnerRequestView> list(
            @Parameter(description = "报送机构自己的编号 · The agency's own number") @RestQuery String externalNumber,
            @BeanParam Paging paging) {
        var partner = Actor.of(identity);
        var now = time.instant();
        var numbered = externalNumber == null || externalNumber.isEmpty()
                ? Sight.everything()
                : new Sight("e.origin.externalNumber = :externalNumber", Map.of("externalNumber", externalNumber));
        return requests.page(
                partner,
                requests.reportedBy(partner).and(numbered),
                paging,
                request -> PartnerRequestView.of(request, partner, now),
                ServiceRequest::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "getPartnerRequest",
            summary = "查询报送的一条诉求 · Read what the agency reported",
            description = "本机构报送的一条诉求及其各项时限;他人的为 404。· A request of this agency with its clocks; another's is a 404.")
    public PartnerRequestView get(UUID id) {
        var partner = Actor.of(identity);
        return PartnerRequestView.of(requests.visible(partner, id), partner, time.instant());
    }
}
