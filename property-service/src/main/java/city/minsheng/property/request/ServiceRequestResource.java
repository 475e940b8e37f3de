package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.IfMatch;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.problem.PropertyProblem;
import city.minsheng.property.register.Communities;
import city.minsheng.property.register.ServedCommunity;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Owners' requests: how they come in, are read and described. */
@Path("/api/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "service-requests", description = "业主诉求与“5341”承诺 · Owners' requests and the \"5341\" promise")
class ServiceRequestResource extends RequestResource {
    @Schema(name = "ServiceRequestSubmission", description = "一条新诉求 · A new request")
    record Submit(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "诉求内容 · What is asked for") @NotBlank @Size(max = 500)
            String description,

            @Schema(
                    description =
                            "来源,业主省略;物业和社区人员录入时填 PHONE 或 PATROL · Source; owners leave it out, staff say PHONE or PATROL")
            Source source,

            @Schema(
                    description =
                            "来源系统编号,同一小区同一来源只受理一次 · Number that the other system gave it, taken once for a community and source",
                    examples = "TEL-20220924-017")
            @Size(max = 64)
            @Pattern(regexp = "[!-~]*")
            String externalNumber,

            @Schema(description = "来电人电话,加密保存 · Telephone of the caller, kept encrypted", examples = "13800000000")
            @Size(max = 20)
            @Pattern(regexp = "[0-9+-]{5,20}")
            String contactPhone) {}

    @Schema(name = "ServiceRequestWords", description = "诉求的文字 · The words of a request")
    record Describe(
            @Schema(description = "诉求内容 · What is asked for") @NotBlank @Size(max = 500)
            String description) {}

    @Inject
    Communities communities;

    @Inject
    Vault vault;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "submitServiceRequest",
            summary = "提交诉求 · Submit a request",
            description = "业主向所在县区的任一小区提交诉求;物业人员为所服务的小区、社区人员为辖区内的小区录入来电和巡查发现。时限自受理时刻起算。· A resident "
                    + "asks for any community of his county; staff enter calls and what a patrol found for the communities they "
                    + "serve, community workers for those of their region. All clocks run from the moment of receipt.")
    public RequestView submit(@NotNull @Valid Submit in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var source = in.source() == null ? Source.MINI_PROGRAM : in.source();
        if (!source.isEnteredBy(actor)) {
            throw Refusal.of(PropertyProblem.REQUEST_SOURCE, source);
        }
        var own = source == Source.MINI_PROGRAM;
        var community = communities
                .served(in.communityCode(), actor.requireRegion(), Clocks.dayOf(now))
                .filter(found -> own || isEntrusted(actor, found))
                .orElseThrow(() -> Refusal.of(PropertyProblem.REQUEST_COMMUNITY, in.communityCode()));
        if (requests.isKnown(community.code(), source, in.externalNumber())) {
            throw Refusal.of(PropertyProblem.REQUEST_EXTERNAL_NUMBER, in.externalNumber());
        }
        var origin =
                Origin.of(source, in.externalNumber(), vault.seal(in.contactPhone()), vault.index(in.contactPhone()));
        var owner = own ? actor.requirePerson() : null;
        var intake = new Intake(requests.nextNumber(now), community, in.description(), origin, owner, now);
        return RequestView.of(requests.open(intake, actor, now), actor, now);
    }

    /** Staff enter requests for the communities they serve, community workers for those of their region. */
    private static boolean isEntrusted(Actor actor, ServedCommunity community) {
        return actor.has(PROPERTY_STAFF)
                        && community.companyUscc() != null
                        && community.companyUscc().equals(actor.org())
                || actor.has(COMMUNITY_WORKER) && Region.contains(actor.requireRegion(), community.regionCode());
    }

    @GET
    @RolesAllowed({
        RESIDENT,
        PROPERTY_STAFF,
        COMMUNITY_WORKER,
        TOWN_OFFICER,
        COUNTY_OFFICER,
        CITY_OFFICER,
        AUDITOR,
        ADMIN
    })
    @Operation(
            operationId = "listServiceRequests",
            summary = "查询诉求 · List requests",
            description = "业主看自己的,物业人员看所服务小区的,各级人员看辖区的;新的在前。· Owners see their own, staff those of the "
                    + "communities they serve, officials those of their region; newest first.")
    public Page<RequestView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = RequestStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var filter = Sight.equal("course.status", "status", RequestStatus.class, status);
        return requests.page(
                actor, filter, paging, request -> RequestView.line(request, actor, now), ServiceRequest::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        RESIDENT,
        PROPERTY_STAFF,
        COMMUNITY_WORKER,
        TOWN_OFFICER,
        COUNTY_OFFICER,
        CITY_OFFICER,
        AUDITOR,
        ADMIN
    })
    @Operation(
            operationId = "getServiceRequest",
            summary = "查询一条诉求 · Read a request",
            description = "含各项时限、办理记录和此刻可做的操作。· With its clocks, its history and what may be done now.")
    public RequestView get(UUID id) {
        var actor = Actor.of(identity);
        return RequestView.of(requests.visible(actor, id), actor, time.instant());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "describeServiceRequest",
            summary = "修改诉求描述 · Edit the description",
            description = "只改文字,不影响任何时限。· Changes the words and no clock.")
    public RequestView describe(
            UUID id, @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Describe in) {
        return in(id, "DESCRIBE", (request, actor, now) -> {
            IfMatch.require(ifMatch, request.facts().version());
            request.describe(in.description(), actor);
        });
    }
}
