package city.minsheng.property.pairing;

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

/** Pairings in figures, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class PairingStatisticsResource {
    @Inject
    PairingFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/guidance-pairings")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPairingStatistics",
            summary = "结对帮扶统计 · Pairings in figures",
            description =
                    "截至某日已签约的小区与企业、走访完成率、帮扶效果。· Communities and companies paired on a day, visits made of those agreed, effect.")
    public PairingStatistics pairings(
            @Parameter(
                            description = "分组,默认 COMPANY · Grouping, by default COMPANY",
                            schema = @Schema(implementation = PairingGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        var region = Actor.of(identity).requireRegion();
        return figures.counted(region, grouping(by), AsOf.of(asOf, time.instant()));
    }

    private static PairingGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return PairingGrouping.COMPANY;
        }
        return Arrays.stream(PairingGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
