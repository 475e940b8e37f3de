package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a site, each at its own address: {@link CableMove}. */
@Path("/api/v1/cable-sites/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "cable-sites", description = "飞线整治 · Overhead cables")
class CableMoveResource extends CableResource {
    private static final String FILE_ID = "[A-Za-z0-9-]{1,40}";

    @Schema(name = "CableComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "CableWorksPlan", description = "整治方案 · How and when a site is worked on")
    record Plan(
            @NotNull CableMethod method,
            @NotNull Carrier carrier,

            @Schema(description = "联合单位 · Joint agencies") @NotNull @Size(max = 6)
            Set<@NotNull Agency> agencies,

            @Schema(description = "计划日期,不晚于期限 · Planned on, by the due day") @NotNull
            LocalDate plannedOn,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "CableStart", description = "进场 · Works begin")
    record Start(
            @Schema(
                    description = "整治前照片的文件标识 · Id of the photo before",
                    examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f01")
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = FILE_ID)
            String beforePhoto,

            @Schema(
                    description =
                            "导入的点位反弹后再整治、原无方式时填写 · Only for an imported site that has rebounded and has no method")
            CableMethod method,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "CableAcceptance", description = "验收 · Acceptance")
    record Accept(
            @Schema(
                    description = "整治后照片的文件标识 · Id of the photo after",
                    examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f02")
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = FILE_ID)
            String afterPhoto,

            @Schema(description = "核对达标的标准条目代码,须全部 · Codes of the items that are met, all of them")
            @NotNull
            @Size(max = 50)
            Set<@NotNull @Size(max = 32) String> itemsMet,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "CableReboundReport", description = "反弹 · A rebound")
    record Rebound(
            @Schema(description = "情况 · What was found", examples = "新增两条入户线悬空") @NotBlank @Size(max = 500)
            String reason,

            @Schema(description = "照片文件标识 · Id of the photo", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f03")
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = FILE_ID)
            String photo) {}

    @POST
    @Path("/plan")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "planCableSite",
            summary = "确定整治方案 · Plan the works",
            description =
                    "方式、牵头单位、联合单位和日期;公告前可重新确定。· Method, carrier, joint agencies and day; planned anew until the notice.")
    public CableView plan(UUID id, @NotNull @Valid Plan in) {
        var plan = new WorksPlan(in.method(), in.carrier(), in.agencies(), in.plannedOn());
        return in(id, CableMove.PLAN, (site, actor, now) -> site.plan(plan, in.comment(), actor, now));
    }

    @POST
    @Path("/notify")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "notifyCableSite",
            summary = "公告居民 · Give notice",
            description = "须已确定方式和牵头单位。· Method and carrier must be settled.")
    public CableView announce(UUID id, @NotNull @Valid Comment in) {
        return in(id, CableMove.NOTIFY, (site, actor, now) -> site.announce(in.comment(), actor, now));
    }

    @POST
    @Path("/start")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "startCableSite",
            summary = "进场整治 · Begin the works",
            description = "附整治前照片;非试点须已有标准。反弹后再整治也用此操作。· With a photo; only pilots begin without a standard. After a "
                    + "rebound too.")
    public CableView start(UUID id, @NotNull @Valid Start in) {
        return in(id, CableMove.START, (site, actor, now) -> {
            site.settle(in.method());
            var facts = site.facts();
            var standard = standards.inForce(facts.regionCode(), facts.method());
            site.start(standard, in.beforePhoto(), in.comment(), actor, now);
        });
    }

    @POST
    @Path("/accept")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "acceptCableSite",
            summary = "验收 · Accept",
            description =
                    "附整治后照片,标准条目须全部达标;进场登记的人不能验收。· With a photo, and every item of the standard met; not by who began "
                            + "the works.")
    public CableView accept(UUID id, @NotNull @Valid Accept in) {
        return in(id, CableMove.ACCEPT, (site, actor, now) -> {
            var standard = standards.edition(site.facts().standardId());
            site.accept(standard, in.itemsMet(), in.afterPhoto(), in.comment(), actor, now);
        });
    }

    @POST
    @Path("/keep")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "keepCableSite",
            summary = "转入长效管护 · Keep",
            description = "验收满规定天数后。· After the days that are set from its acceptance.")
    public CableView keep(UUID id, @NotNull @Valid Comment in) {
        return in(id, CableMove.KEEP, (site, actor, now) -> site.keep(sites.keepDays(now), in.comment(), actor, now));
    }

    @POST
    @Path("/rebound")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "reboundCableSite",
            summary = "记录反弹 · Record a rebound",
            description =
                    "自当天起不计为完成,重新验收后恢复。· From that day it does not count as completed, until it is accepted anew.")
    public CableView rebound(UUID id, @NotNull @Valid Rebound in) {
        return in(id, CableMove.REBOUND, (site, actor, now) -> site.rebound(in.reason(), in.photo(), actor, now));
    }
}
