package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Mediations: how they are filed and read. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "mediations", description = "物业纠纷三级调解 · Mediation on three levels")
class MediationCaseResource extends MediationResource {

    @Schema(name = "MediationFiling", description = "调解申请 · A dispute to be mediated")
    record File(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @NotNull DisputeKind kind,

            @Schema(description = "争议事项,不写个人信息 · What it is about, without personal data") @NotBlank @Size(max = 1000)
            String description,

            @Schema(description = "当事人;业主申请时第一个申请人即本人 · The parties; the first applicant is the resident who files")
            @NotNull
            @Size(min = 2, max = 20)
            List<@NotNull @Valid PartyIn> parties) {}

    @Schema(name = "MediationPartyData", description = "当事人 · A party")
    record PartyIn(
            @NotNull Side side,

            @Schema(description = "姓名或单位名称 · Name of the person or unit", examples = "李路燕") @NotBlank @Size(max = 50)
            String name,

            @Schema(description = "电话 · Phone", examples = "13812348000")
            @Size(max = 20)
            @Pattern(regexp = "[0-9+-]{5,20}")
            String phone,

            @Schema(description = "当事人为单位时的信用代码 · Code of a unit", examples = "9137152500004HX5XF")
            @Size(max = 18)
            @Uscc
            String org) {}

    @Schema(name = "MediationParties", description = "当事人(未脱敏)· The parties, unmasked")
    record PartiesView(List<Person> parties) {}

    @Schema(name = "MediationPerson", description = "当事人(未脱敏)· A party, unmasked")
    record Person(
            Side side,

            @Schema(description = "姓名或单位名称 · Name", examples = "李路燕")
            String name,

            @Schema(description = "电话 · Phone", examples = "13812348000")
            String phone) {}

    @Schema(name = "MediationAgreement", description = "调解协议书,可打印 · The agreement as it is printed")
    record AgreementView(
            @Schema(description = "标题 · Title", examples = "物业纠纷调解协议书")
            String title,

            @Schema(description = "模板版次 · Edition of the template", examples = "1")
            int edition,

            @Schema(description = "签订日期 · Day of the agreement")
            LocalDate settledOn,

            @Schema(description = "全文 · The whole text") String text) {}

    @Inject
    Communities communities;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "fileMediation",
            summary = "申请调解 · File a dispute",
            description = "业主为自己、物业人员为所服务小区、社区工作者为本社区申请。· Residents file for themselves, staff for the communities "
                    + "they serve, workers for their own.")
    public MediationView file(@NotNull @Valid File in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var filing = new Filing(
                cases.nextNumber(now),
                community(in.communityCode(), actor, now),
                in.kind(),
                in.description(),
                parties(in.parties(), actor));
        var filed = new MediationCase(filing, actor, now);
        cases.persist(filed);
        cases.flush();
        audit.change(actor, "FILE", KIND.name(), filed.id(), null, filed.snapshot());
        return views(actor, now).of(filed);
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
            operationId = "listMediations",
            summary = "查询调解 · List mediations",
            description = "业主看自己申请的,物业人员看所服务小区的,各级人员看辖区的;新的在前。· Residents see those they filed, staff those of "
                    + "their company, officials their region; newest first.")
    public Page<MediationView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = MediationStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var maker = views(actor, time.instant());
        var filter = Sight.equal("status", MediationStatus.class, status);
        return cases.page(actor, filter, paging, maker::line, MediationCase::id);
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
            operationId = "getMediation",
            summary = "查询一件调解 · Read a mediation",
            description = "当事人脱敏显示。· The parties are masked.")
    public MediationView get(UUID id) {
        var actor = Actor.of(identity);
        return views(actor, time.instant()).of(cases.visible(actor, id));
    }

    @GET
    @Path("/{id}/parties")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealMediationParties",
            summary = "查看未脱敏的当事人 · Reveal the parties",
            description = "须写明理由,每次查看都记入审计。· Needs a reason; each look is audited.")
    public PartiesView parties(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        var shown = revealed(id, reason);
        return new PartiesView(shown.facts().parties().stream()
                .map(party -> new Person(party.side(), vault.open(party.nameSealed()), vault.open(party.phoneSealed())))
                .toList());
    }

    @GET
    @Path("/{id}/agreement")
    @RolesAllowed({RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "getMediationAgreement",
            summary = "查看调解协议书 · Read the agreement",
            description =
                    "全文含当事人姓名,须写明理由,每次查看都记入审计。· The whole text names the parties: needs a reason, and each look is "
                            + "audited.")
    public AgreementView agreement(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        var shown = revealed(id, reason);
        if (shown.agreementSealed() == null) {
            throw Refusal.of(MediationProblem.NOT_SETTLED);
        }
        var template = cases.edition(shown.templateId());
        return new AgreementView(
                template.title(), template.edition(), shown.facts().settledOn(), vault.open(shown.agreementSealed()));
    }

    private MediationCase revealed(UUID id, String reason) {
        var actor = Actor.of(identity);
        var shown = cases.visible(actor, id);
        audit.read(actor, KIND.name(), id, reason);
        return shown;
    }

    /** Staff file where their company serves, workers in their own region, residents anywhere in their county. */
    private ServedCommunity community(String code, Actor actor, Instant now) {
        var region = actor.requireRegion();
        return communities
                .served(code, region, Clocks.dayOf(now))
                .filter(served -> actor.has(RESIDENT)
                        || actor.has(COMMUNITY_WORKER) && Region.contains(region, served.regionCode())
                        || served.companyUscc() != null && served.companyUscc().equals(actor.org()))
                .orElseThrow(() -> Refusal.of(MediationProblem.COMMUNITY, code));
    }

    private List<Party> parties(List<PartyIn> given, Actor actor) {
        var parties = new ArrayList<Party>();
        var self = actor.has(RESIDENT) ? actor.requirePerson() : null;
        for (var party : given) {
            var isSelf = self != null && party.side() == Side.APPLICANT;
            parties.add(new Party(
                    party.side(),
                    vault.seal(party.name()),
                    vault.seal(party.phone()),
                    isSelf ? self : null,
                    party.org()));
            self = isSelf ? null : self;
        }
        return parties;
    }
}
