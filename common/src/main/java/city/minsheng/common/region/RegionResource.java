package city.minsheng.common.region;

import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The look-up of regions. */
@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Published
@Tag(name = "regions", description = "行政区划 · Regions")
class RegionResource {
    @Inject
    Regions regions;

    @Schema(name = "Region", description = "行政区划 · A region")
    record View(
            @Schema(description = "代码,12 位 · Code, 12 digits", examples = "371525000000")
            String code,

            @Schema(description = "名称 · Name", examples = "冠县")
            String name,

            Level level,

            @Schema(description = "层级名称 · Name of the level", examples = "县区")
            String levelLabel,

            @Schema(description = "上级代码 · Code of the parent", examples = "371500000000")
            String parentCode) {
        static View of(Region region) {
            return new View(
                    region.code(), region.name(), region.level(), region.level().label(), region.parentCode());
        }
    }

    @Schema(name = "RegionList", description = "下级行政区划 · The regions below")
    record Children(List<View> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listRegions",
            summary = "查询下级行政区划 · List regions",
            description = "parent 的直接下级;不给 parent 时返回市级。· The direct children of parent; without it the city.")
    public Children list(
            @Parameter(description = "上级代码,12 位 · Code of the parent, 12 digits") @RestQuery String parent) {
        var found = parent == null || parent.isEmpty()
                ? regions.roots()
                : regions.childrenOf(known(parent).code());
        return new Children(found.stream().map(View::of).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getRegion",
            summary = "查询一个行政区划 · Read a region",
            description = "已撤销的代码返回其后继区划。· A withdrawn code answers with its successor.")
    public View get(@Parameter(description = "行政区划代码,12 位 · Region code, 12 digits") String code) {
        return View.of(known(code));
    }

    private Region known(String code) {
        return regions.find(code).orElseThrow(() -> Refusal.of(CommonProblem.NOT_FOUND));
    }
}
