package city.minsheng.property.trusteeship;

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

/** Trusteeships in figures, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class TrusteeshipStatisticsResource {
    @Inject
    TrusteeshipFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/trusteeships")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getTrusteeshipStatistics",
            summary = "三年托管统计 · Trusteeships in figures",
            description =
                    "截至某日的在托小区、台账核对率与退出去向。· Communities served on a day, how complete the ledgers are, and how trusteeships ended.")
    public TrusteeshipStatistics trusteeships(
            @Parameter(
                            description = "分组,默认 TOWN · Grouping, by default TOWN",
                            schema = @Schema(implementation = TrusteeshipGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        var region = Actor.of(identity).requireRegion();
        return figures.counted(region, grouping(by), AsOf.of(asOf, time.instant()));
    }

    private static TrusteeshipGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return TrusteeshipGrouping.TOWN;
        }
        return Arrays.stream(TrusteeshipGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
