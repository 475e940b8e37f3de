package city.minsheng.property.cable;

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
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
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
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Sites of the cable works: how they are surveyed and read. */
@Path("/api/v1/cable-sites")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "cable-sites", description = "飞线整治 · Overhead cables")
class CableSiteResource extends CableResource {
    @Schema(name = "CableSurvey", description = "摸排的点位;不知道的项不填 · A surveyed site; what is not known is left out")
    record SurveyIn(
            @NotNull SiteKind kind,

            @Schema(description = "小区、道路或街巷名称 · Name of the community, road or alley", examples = "湖南路")
            @NotBlank
            @Size(max = 100)
            String name,

            @Schema(description = "行政区划代码 · Region", examples = "371502001001")
            @NotNull
            @Size(max = 12)
            @Pattern(regexp = "[0-9]{12}")
            String regionCode,

            @Schema(description = "楼栋数,道路为 0 · Buildings, 0 for a road", examples = "8") @NotNull @Min(0) @Max(10_000)
            Integer buildings,

            SizeClass sizeClass,

            @Schema(description = "建成年份 · Year of construction", examples = "1985") @Min(1900) @Max(2100)
            Integer builtYear,

            @Schema(description = "难度,1 到 5 · Difficulty, 1 to 5", examples = "4") @Min(1) @Max(5)
            Integer difficulty,

            KeySite keySite,

            @Schema(description = "是否试点 · Whether it is a pilot") @NotNull
            Boolean pilot,

            @Schema(description = "期限 · Due on") LocalDate dueOn) {
        Survey survey() {
            var traits = new Traits(pilot, sizeClass, builtYear, difficulty, keySite);
            return new Survey(kind, name, regionCode, buildings, traits, dueOn);
        }
    }

    @Inject
    Regions regions;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "surveyCableSite",
            summary = "登记摸排的点位 · Register a surveyed site",
            description = "同类点位名称唯一;批量登记用导入。· The name is unique in its kind; imports register many at once.")
    public CableView survey(@NotNull @Valid SurveyIn in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        if (!Region.contains(actor.requireRegion(), in.regionCode())
                || regions.find(in.regionCode()).isEmpty()) {
            throw Refusal.of(CableProblem.REGION, in.regionCode());
        }
        if (sites.exists(in.kind(), in.name())) {
            throw Refusal.of(CableProblem.EXISTS, in.name());
        }
        var site = new CableSite(in.survey(), actor, now);
        sites.persist(site);
        sites.flush(); // the same name at the same moment: the unique key refuses the second
        audit.change(actor, "SURVEY", KIND, site.id(), null, site.snapshot());
        return views(actor, now).of(site);
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listCableSites",
            summary = "查询点位 · List sites",
            description = "辖区内的,新登记的在前;次序与得分见 priority。· Those of the region, newest first; their order and points "
                    + "stand in priority.")
    public Page<CableView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = CableStatus.class)) @RestQuery
                    String status,
            @Parameter(description = "种类 · Kind", schema = @Schema(implementation = SiteKind.class)) @RestQuery
                    String kind,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var maker = views(actor, time.instant());
        var filter = filter("status", status, CableStatus.values()).and(filter("kind", kind, SiteKind.values()));
        return sites.page(actor, filter, paging, maker::line, CableSite::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getCableSite",
            summary = "查询一个点位 · Read a site",
            description = "含整治记录与反弹记录。· With its history and its rebounds.")
    public CableView get(UUID id) {
        var actor = Actor.of(identity);
        return views(actor, time.instant()).of(sites.visible(actor, id));
    }

    private static Sight filter(String name, String wanted, Enum<?>[] known) {
        if (wanted == null || wanted.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(known)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .map(value -> new Sight("e." + name + " = :" + name, Map.of(name, value)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, name));
    }
}
