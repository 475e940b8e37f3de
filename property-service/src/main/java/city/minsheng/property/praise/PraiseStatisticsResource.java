package city.minsheng.property.praise;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How much praise was received, each caller in his own region. */
@Path("/api/v1/statistics/praises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class PraiseStatisticsResource {
    @Inject
    PraiseFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPraiseStatistics",
            summary = "锦旗、表扬信统计 · Praise received",
            description =
                    "按收到日期、按企业统计,含同比;撤销的不计。· By day of receipt and company, year on year; what was withdrawn does not "
                            + "count.")
    public PraiseFigures.Counts praises(
            @Parameter(description = "第一天,默认当年 1 月 1 日 · First day, by default 1 January", example = "2022-01-01")
                    @RestQuery
                    String from,
            @Parameter(description = "最后一天,默认今天 · Last day, today by default", example = "2022-09-24") @RestQuery
                    String to) {
        var now = time.instant();
        return figures.of(Actor.of(identity).requireRegion(), Span.of(from, to, now));
    }
}
