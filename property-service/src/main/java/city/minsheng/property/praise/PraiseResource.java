package city.minsheng.property.praise;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.scope.Sight;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Praise as it is recorded, for those who work with it. */
@Path("/api/v1/praises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = Praise.Snapshot.class) // the audit writes it as JSON
@Tag(name = "praises", description = "锦旗、表扬信 · Praise")
class PraiseResource {
    private static final String KIND = "praise";

    @Schema(name = "PraiseRecord", description = "一面锦旗或一封表扬信 · A pennant or a letter")
    record Record(
            @NotNull PraiseKind kind,

            @Schema(
                    description = "受表扬的企业;不填表示主管部门 · The company, or the department when absent",
                    examples = "9137152500004HX5XF")
            @Size(max = 18)
            @Uscc
            String companyUscc,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @Size(min = 1, max = 32)
            String communityCode,

            @Schema(description = "收到日期,不晚于今天 · Day of receipt, not later than today") @NotNull
            LocalDate receivedOn,

            @Schema(description = "事由,将公开,不写个人信息 · What for; it is published: no personal data", examples = "热心服务,排忧解难")
            @NotBlank
            @Size(max = 200)
            String subject,

            @Schema(description = "赠送人,加密保存 · Who gives it, kept sealed", examples = "李路燕") @NotBlank @Size(max = 50)
            String giver) {}

    @Schema(name = "PraiseWithdrawal", description = "撤销误登记 · Taking back what was recorded wrongly")
    record Withdraw(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 200)
            String reason) {}

    @Schema(name = "Praise", description = "锦旗或表扬信 · Praise")
    record View(
            UUID id,
            @JsonIgnore @Schema(hidden = true) long version,
            PraiseKind kind,

            @Schema(description = "名称 · Name of the kind", examples = "锦旗")
            String kindLabel,

            @Schema(
                    description = "受表扬的企业;主管部门则不返回 · The company, absent for the department",
                    examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "收到日期 · Day of receipt") LocalDate receivedOn,

            @Schema(description = "事由 · What for", examples = "热心服务,排忧解难")
            String subject,

            @Schema(description = "赠送人,已脱敏 · Who gave it, masked", examples = "李**")
            String giverMasked,

            @Schema(description = "撤销日期 · Withdrawn on") LocalDate withdrawnOn)
            implements Versioned {}

    @Schema(name = "PraiseGiver", description = "赠送人(未脱敏)· Who gave it, unmasked")
    record Giver(
            @Schema(description = "姓名 · Name", examples = "李路燕")
            String name) {}

    @Inject
    Praises praises;

    @Inject
    Audit audit;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "recordPraise",
            summary = "登记锦旗、表扬信 · Record praise",
            description =
                    "物业人员登记本企业收到的,各级人员登记辖区内的。· Staff record what their company was given, officials what was given in "
                            + "their region.")
    public View record(@NotNull @Valid Record in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        praises.requireCompany(in.companyUscc());
        var words = new Praise.Words(
                in.kind(), in.companyUscc(), in.communityCode(), in.receivedOn(), in.subject(), vault.seal(in.giver()));
        var praise = new Praise(words, praises.regionOf(in.communityCode(), actor), actor, now);
        praises.persist(praise);
        praises.flush();
        audit.change(actor, "RECORD", KIND, praise.id(), null, praise.snapshot());
        return view(praise);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listPraises",
            summary = "查询锦旗、表扬信 · List praise",
            description = "含已撤销的,赠送人脱敏显示;新登记的在前。· With what was withdrawn; the giver is masked; newest first.")
    public Page<View> list(@BeanParam Paging paging) {
        return praises.page(Actor.of(identity), Sight.everything(), paging, this::view, Praise::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPraise",
            summary = "查询一条表扬 · Read praise",
            description = "赠送人脱敏显示。· The giver is masked.")
    public View get(UUID id) {
        return view(praises.visible(Actor.of(identity), id));
    }

    @GET
    @Path("/{id}/giver")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealPraiseGiver",
            summary = "查看未脱敏的赠送人 · Reveal who gave it",
            description = "须写明理由,每次查看都记入审计。· Needs a reason; each look is audited.")
    public Giver giver(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        var actor = Actor.of(identity);
        var praise = praises.visible(actor, id);
        audit.read(actor, KIND, id, reason);
        return new Giver(vault.open(praise.facts().giverSealed()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "withdrawPraise",
            summary = "撤销误登记 · Withdraw praise",
            description = "记录保留,不再公开,也不计入统计。· It stays on record, and is neither published nor counted.")
    public View withdraw(UUID id, @NotNull @Valid Withdraw in) {
        var actor = Actor.of(identity);
        var praise = praises.visible(actor, id);
        var before = praise.snapshot();
        praise.withdraw(in.reason(), time.instant());
        praises.flush();
        audit.change(actor, "WITHDRAW", KIND, id, before, praise.snapshot());
        return view(praise);
    }

    private View view(Praise praise) {
        var p = praise.facts();
        return new View(
                p.id(),
                p.version(),
                p.kind(),
                p.kind().label(),
                p.companyUscc(),
                p.communityCode(),
                p.receivedOn(),
                p.subject(),
                Mask.name(vault.open(p.giverSealed())),
                p.withdrawnOn());
    }
}
