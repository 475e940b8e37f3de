package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.statistics.AsOf;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Progress of the cable works, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class CableStatisticsResource {
    @Inject
    CableFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/cables")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getCableStatistics",
            summary = "飞线整治进度 · Progress of the cable works",
            description =
                    "点位、楼栋、按期、反弹,合计由各点位直接相加,不取百分比平均。· Sites, buildings, punctuality, rebounds; totals are counted "
                            + "from the sites, never averaged.")
    public CableStatistics cables(
            @Parameter(
                            description = "分组,默认 KIND · Grouping, by default KIND",
                            schema = @Schema(implementation = CableGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        var region = Actor.of(identity).requireRegion();
        return figures.progress(region, grouping(by), AsOf.of(asOf, time.instant()));
    }

    private static CableGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return CableGrouping.KIND;
        }
        return Arrays.stream(CableGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
