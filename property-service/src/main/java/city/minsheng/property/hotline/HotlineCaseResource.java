package city.minsheng.property.hotline;

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
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Hotline cases: how they come in and are read. */
@Path("/api/v1/hotline-cases")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "hotline-cases", description = "12345 热线工单 · Cases of the hotline 12345")
class HotlineCaseResource extends HotlineResource {

    @Schema(name = "HotlineIntake", description = "一件新工单 · A new case")
    record Register(
            @Schema(description = "热线的工单编号 · Number given by the hotline", examples = "12345-2022-004711")
            @NotBlank
            @Size(max = 32)
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]*")
            String caseNumber,

            @Schema(description = "热线受理时刻 · When the hotline received it") @NotNull
            OffsetDateTime receivedAt,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @NotNull HotlineCategory category,

            @Schema(description = "诉求内容,不写个人信息 · What is asked for, without personal data") @NotBlank @Size(max = 1000)
            String content,

            @Schema(description = "来电人姓名,加密保存 · Caller's name, kept sealed", examples = "李路燕") @Size(min = 1, max = 50)
            String callerName,

            @Schema(description = "来电人电话,加密保存 · Caller's phone, kept sealed", examples = "13812348000")
            @Size(max = 20)
            @Pattern(regexp = "[0-9+-]{5,20}")
            String callerPhone) {}

    @Schema(name = "HotlineCaller", description = "来电人(未脱敏)· The caller, unmasked")
    record CallerView(
            @Schema(description = "姓名 · Name", examples = "李路燕")
            String name,

            @Schema(description = "电话 · Phone", examples = "13812348000")
            String phone) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @APIResponse(
            responseCode = "201",
            description = "已受理 · Taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HotlineView.class)))
    @APIResponse(
            responseCode = "200",
            description = "同一工单此前已受理 · The same case had been taken in before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HotlineView.class)))
    @Operation(
            operationId = "registerHotlineCase",
            summary = "受理工单 · Take a case in",
            description = "工单编号唯一;同编号同内容返回原工单(200),同编号不同内容为 409。· The number is unique: the same number with "
                    + "the same content answers the case that is there (200), with other content it is a 409.")
    public HotlineView register(@NotNull @Valid Register in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var community = cases.community(in.communityCode(), actor, now);
        var intake = intake(in);
        var known = cases.taken(in.caseNumber(), actor);
        if (known.isPresent()) {
            if (!intake.saysTheSameAs(known.get().facts().intake())) {
                throw Refusal.of(HotlineProblem.NUMBER_TAKEN, in.caseNumber());
            }
            return views(actor, now).known(known.get());
        }
        var opened = new HotlineCase(intake, community.regionCode(), actor, now);
        cases.persist(opened);
        cases.flush();
        audit.change(actor, "REGISTER", KIND, opened.id(), null, opened.snapshot());
        return views(actor, now).of(opened);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listHotlineCases",
            summary = "查询工单 · List cases",
            description = "物业人员看派给本企业的,各级人员看辖区的;新的在前。· Staff see what is given to their company, officials their "
                    + "region; newest first.")
    public Page<HotlineView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = HotlineStatus.class)) @RestQuery
                    String status,
            @Parameter(description = "与该工单同一来电电话的工单 · Cases of the same caller as this case") @RestQuery
                    UUID sameCallerAs,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var caller = sameCallerAs == null ? Sight.everything() : cases.ofSameCaller(actor, sameCallerAs);
        var maker = views(actor, time.instant());
        return cases.page(
                actor,
                Sight.equal("status", HotlineStatus.class, status).and(caller),
                paging,
                maker::line,
                HotlineCase::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getHotlineCase",
            summary = "查询一件工单 · Read a case",
            description = "含各项时限、办理记录和此刻可做的操作;来电人脱敏显示。· With its clocks, its history and what may be done now; "
                    + "the caller is masked.")
    public HotlineView get(UUID id) {
        var actor = Actor.of(identity);
        return views(actor, time.instant()).of(cases.visible(actor, id));
    }

    @GET
    @Path("/{id}/caller")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, COUNTY_OFFICER, CITY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealHotlineCaller",
            summary = "查看未脱敏的来电人 · Reveal the caller",
            description = "须写明理由,每次查看都记入审计。· Needs a reason; each look is audited.")
    public CallerView caller(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        var actor = Actor.of(identity);
        var caller = cases.visible(actor, id).facts().intake().caller();
        audit.read(actor, KIND, id, reason);
        return caller == null
                ? new CallerView(null, null)
                : new CallerView(vault.open(caller.callerNameSealed()), vault.open(caller.callerPhoneSealed()));
    }

    private HotlineIntake intake(Register in) {
        Instant receivedAt = in.receivedAt().toInstant().truncatedTo(ChronoUnit.MILLIS);
        var caller =
                new Caller(vault.seal(in.callerName()), vault.seal(in.callerPhone()), vault.index(in.callerPhone()));
        return HotlineIntake.of(
                in.caseNumber(),
                receivedAt,
                in.communityCode(),
                in.category(),
                in.content(),
                caller,
                vault.index(String.join(
                        "\n",
                        String.valueOf(receivedAt),
                        in.communityCode(),
                        in.category().name(),
                        String.valueOf(in.callerName()),
                        String.valueOf(in.callerPhone()),
                        in.content())));
    }
}
