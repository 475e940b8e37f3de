package city.minsheng.property.hotline;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.statistics.Span;
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

/** The rates of the hotline, each caller in his own region. */
@Path("/api/v1/statistics/hotline")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class HotlineStatisticsResource {
    @Inject
    HotlineFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getHotlineStatistics",
            summary = "热线统计 · Figures of the hotline",
            description =
                    "按受理日期统计签收率、按时办结率、响应率、解决率、满意率和同比;月度清单导入的只计件数。· By day of receipt: signed, replied in "
                            + "time, responded, solved, satisfied, and year on year; rows of the monthly list only count as cases.")
    public HotlineStatistics hotline(
            @Parameter(
                            description = "分组,默认 TYPE · Grouping, by default TYPE",
                            schema = @Schema(implementation = HotlineGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "第一天,默认当年 1 月 1 日 · First day, by default 1 January", example = "2022-01-01")
                    @RestQuery
                    String from,
            @Parameter(description = "最后一天,默认今天 · Last day, today by default", example = "2022-09-24") @RestQuery
                    String to) {
        var now = time.instant();
        return figures.of(Actor.of(identity).requireRegion(), grouping(by), Span.of(from, to, now), now);
    }

    private static HotlineGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return HotlineGrouping.TYPE;
        }
        return Arrays.stream(HotlineGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
