package city.minsheng.property.pairing;

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
import city.minsheng.common.money.Money;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.scope.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Surveys of wishes, fees and services. */
@Path("/api/v1/wish-surveys")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "guidance-pairings", description = "结对帮扶 · Guidance pairings")
class WishSurveyResource extends PairingBaseResource {
    private static final String KIND = "wish-survey";

    @Schema(name = "WishSurveyData", description = "一次摸底 · A survey")
    record Survey(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0029") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "询问的户数 · Households asked", examples = "80") @NotNull @Min(1) @Max(1_000_000)
            Integer householdsAsked,

            @Schema(description = "愿意结对的户数 · Households willing", examples = "62") @NotNull @Min(0) @Max(1_000_000)
            Integer householdsWilling,

            @Schema(description = "是否有共建意向 · Whether the community wishes a pairing") @NotNull
            Boolean wantsPairing,

            @Schema(
                    description = "现行物业费,元每平方米每月;不收费不填 · Present fee, yuan a square metre and month; left out if none",
                    examples = "0.30")
            @Size(max = 6)
            @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,2})?")
            String feeYuan,

            @Schema(description = "现有服务 · Present services", examples = "门岗白班,垃圾清运") @NotBlank @Size(max = 500)
            String services,

            @Schema(description = "服务主体 · Who serves now", examples = "单位家属院自管") @NotBlank @Size(max = 100)
            String servedBy,

            @Schema(description = "意愿与要求 · Wishes", examples = "希望有夜间值守") @NotBlank @Size(max = 500)
            String wishes) {
        WishSurvey.Findings findings() {
            var fee = feeYuan == null ? null : Money.ofYuan(feeYuan);
            return new WishSurvey.Findings(
                    householdsAsked, householdsWilling, wantsPairing, fee, services, servedBy, wishes);
        }
    }

    @Schema(name = "WishSurvey", description = "摸底记录 · A survey")
    record View(
            UUID id,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0029")
            String communityCode,

            @Schema(description = "日期 · Day") LocalDate surveyedOn,

            @Schema(description = "愿意的 / 询问的户数 · Households willing, of those asked")
            Ratio willing,

            @Schema(description = "是否有共建意向 · Whether it wishes a pairing")
            boolean wantsPairing,

            @Schema(description = "现行物业费,元每平方米每月;不收费不返回 · Present fee, absent if none", examples = "0.30")
            String feeYuan,

            @Schema(description = "现有服务 · Present services", examples = "门岗白班,垃圾清运")
            String services,

            @Schema(description = "服务主体 · Who serves now", examples = "单位家属院自管")
            String servedBy,

            @Schema(description = "意愿与要求 · Wishes", examples = "希望有夜间值守")
            String wishes) {}

    @Inject
    WishSurveys surveys;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "recordWishSurvey",
            summary = "登记摸底 · Record a survey",
            description = "收费、服务、主体各小区不一,逐次留存,不修改。· Fees, services and who serves differ; each survey stays as it is.")
    public View record(@NotNull @Valid Survey in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var survey = new WishSurvey(surveys.community(in.communityCode(), actor), in.findings(), actor, now);
        surveys.persist(survey);
        surveys.flush();
        audit.change(actor, "RECORD", KIND, survey.id(), null, survey.snapshot());
        return survey.view();
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listWishSurveys",
            summary = "查询摸底 · List surveys",
            description = "辖区内的,新的在前。· Those of the region, newest first.")
    public Page<View> list(
            @Parameter(description = "小区编号 · Code of the community", schema = @Schema(maxLength = 32)) @RestQuery
                    String community,
            @BeanParam Paging paging) {
        var filter = community == null || community.isEmpty()
                ? Sight.everything()
                : new Sight("e.communityCode = :community", Map.of("community", community));
        return surveys.page(Actor.of(identity), filter, paging, WishSurvey::view, WishSurvey::id);
    }
}
