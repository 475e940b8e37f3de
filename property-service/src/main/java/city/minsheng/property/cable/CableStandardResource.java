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
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What pilots have shown to be good. */
@Path("/api/v1/cable-standards")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "cable-sites", description = "飞线整治 · Overhead cables")
class CableStandardResource extends CableResource {
    private static final String KIND = "cable-standard";

    @Schema(name = "CableStandardData", description = "由试点确定的整治标准 · A standard that a pilot has set")
    record Publish(
            @NotNull CableMethod method,

            @Schema(description = "标题 · Title", examples = "小区线缆下落整治标准") @NotBlank @Size(max = 100)
            String title,

            @Schema(description = "已验收的试点点位 · The accepted pilot") @NotNull
            UUID pilotSiteId,

            @Schema(description = "条目 · Items") @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid ItemIn> items) {}

    @Schema(name = "CableStandardItemData", description = "标准条目 · An item")
    record ItemIn(
            @Schema(description = "代码 · Code", examples = "BUNDLED")
            @NotNull
            @Size(max = 32)
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,31}")
            String code,

            @Schema(description = "要求 · Requirement", examples = "线缆成束,横平竖直") @NotBlank @Size(max = 200)
            String requirement) {}

    @Schema(name = "CableStandard", description = "线缆整治标准的一个版次 · An edition of a standard")
    record View(
            UUID id,
            CableMethod method,

            @Schema(description = "方式名称 · Name of the method", examples = "下落")
            String methodLabel,

            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            @Schema(description = "标题 · Title", examples = "小区线缆下落整治标准")
            String title,

            @Schema(description = "试点点位 · The pilot") UUID pilotSiteId,

            @Schema(description = "发布日期 · Published on") LocalDate publishedOn,

            List<ItemView> items) {}

    @Schema(name = "CableStandardItem", description = "标准条目 · An item")
    record ItemView(
            @Schema(description = "代码 · Code", examples = "BUNDLED")
            String code,

            @Schema(description = "要求 · Requirement", examples = "线缆成束,横平竖直")
            String requirement) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "publishCableStandard",
            summary = "发布整治标准 · Publish a standard",
            description =
                    "来自已验收的试点;每次发布为新版次,已进场的点位仍按原版次验收。· From a pilot that was accepted; each is a new edition, and "
                            + "works that have begun keep theirs.")
    public View publish(@NotNull @Valid Publish in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var county = Region.at(Level.COUNTY, actor.requireRegion());
        var pilot = sites.visible(actor, in.pilotSiteId());
        var items = in.items().stream()
                .map(item -> new CableStandard.Item(item.code(), item.requirement()))
                .toList();
        var edition = standards.nextEdition(county, in.method());
        var standard = new CableStandard(county, in.method(), edition, in.title(), pilot, items, now);
        standards.persist(standard);
        standards.flush(); // two at the same moment: the unique key refuses the second
        audit.change(actor, "PUBLISH", KIND, standard.id(), null, standard.snapshot());
        return standard.view();
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listCableStandards",
            summary = "查询整治标准 · List standards",
            description = "本县区的各版次,新的在前。· All editions of the county, newest first.")
    public Page<View> list(@BeanParam Paging paging) {
        return standards.page(Actor.of(identity), Sight.everything(), paging, CableStandard::view, CableStandard::id);
    }
}
