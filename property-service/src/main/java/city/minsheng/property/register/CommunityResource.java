package city.minsheng.property.register;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The public look-up of communities. */
@Path("/api/v1/communities")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "communities", description = "小区 · Communities")
class CommunityResource {
    @Inject
    Communities communities;

    @Inject
    Regions regions;

    @Schema(name = "Community", description = "小区 · A community")
    record View(
            UUID id,

            @Schema(description = "小区编号 · Code", examples = "GX0001")
            String code,

            @Schema(description = "小区名称 · Name", examples = "清泉中学家属院")
            String name,

            @Schema(description = "行政区划代码 · Region", examples = "371525001042")
            String regionCode,

            CommunityKind kind,

            @Schema(description = "类型名称 · Name of the kind", examples = "老旧小区")
            String kindLabel,

            @Schema(description = "楼栋数 · Buildings", examples = "11")
            int buildings,

            @Schema(description = "户数 · Households", examples = "539")
            int households,

            ServiceMode serviceMode,

            @Schema(description = "服务模式名称 · Name of the mode", examples = "三年托管")
            String serviceModeLabel) {
        static View of(Community c) {
            return new View(
                    c.id(),
                    c.code(),
                    c.name(),
                    c.regionCode(),
                    c.kind(),
                    c.kind().label(),
                    c.buildings(),
                    c.households(),
                    c.serviceMode(),
                    c.serviceMode().label());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCommunities",
            summary = "查询小区 · List communities",
            description = "可按行政区划筛选,含其下级。· May be limited to a region and all below it.")
    public Page<View> list(
            @Parameter(description = "行政区划代码,12 位 · Region code, 12 digits") @RestQuery String region,
            @BeanParam Paging paging) {
        return communities.in(region == null ? null : known(region), paging, View::of);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getCommunity",
            summary = "查询一个小区 · Read a community",
            description = "按小区编号查询。· By its code.")
    public View get(@Parameter(description = "小区编号 · Code of the community") String code) {
        return View.of(communities.byCode(code));
    }

    private String known(String region) {
        return regions.find(region)
                .map(Region::code)
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "region"));
    }
}
