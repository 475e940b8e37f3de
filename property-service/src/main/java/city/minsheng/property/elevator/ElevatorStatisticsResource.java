package city.minsheng.property.elevator;

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

/** Elevators in figures, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class ElevatorStatisticsResource {
    @Inject
    ElevatorFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/elevators")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getElevatorStatistics",
            summary = "加装电梯统计 · Elevators in figures",
            description =
                    "截至某日的使用率、表决通过率、异议解决率与已批补贴。· Elevators in use, votes carried, objections settled and subsidies granted by a day.")
    public ElevatorStatistics elevators(
            @Parameter(
                            description = "分组,默认 TOWN · Grouping, by default TOWN",
                            schema = @Schema(implementation = ElevatorGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        var region = Actor.of(identity).requireRegion();
        return figures.counted(region, grouping(by), AsOf.of(asOf, time.instant()));
    }

    private static ElevatorGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return ElevatorGrouping.TOWN;
        }
        return Arrays.stream(ElevatorGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
