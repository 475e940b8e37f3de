package city.minsheng.property.radar;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What comes to its end soon, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class RadarResource {
    private static final int DEFAULT = 90;

    @Inject
    RadarFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/expiry-radar")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getExpiryRadar",
            summary = "到期雷达 · Expiry radar",
            description = "今后若干天内到期和已过期未处理的托管、合同、业委会任期、结对。· Trusteeships, contracts, terms of committees and pairings "
                    + "that end within some days, or are over with nothing done.")
    public Radar radar(
            @Parameter(
                            description = "看到今后多少天,0 到 366,默认 90 · Days to look ahead, 0 to 366",
                            example = "90",
                            schema = @Schema(maxLength = 3))
                    @RestQuery
                    String within) {
        var actor = Actor.of(identity);
        return figures.within(actor.requireRegion(), days(within), Clocks.dayOf(time.instant()));
    }

    private static int days(String within) {
        if (within == null || within.isEmpty()) {
            return DEFAULT;
        }
        if (!within.matches("[0-9]{1,3}") || Integer.parseInt(within) > 366) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "within");
        }
        return Integer.parseInt(within);
    }
}
