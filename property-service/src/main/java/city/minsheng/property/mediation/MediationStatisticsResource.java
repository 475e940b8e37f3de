package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
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

/** Success of mediation and coverage with rooms, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class MediationStatisticsResource {
    @Inject
    MediationFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/mediation")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getMediationStatistics",
            summary = "调解成功率 · Success of mediation",
            description = "期间内办结的调解中达成协议的占比;按级别时,转上一级计为本级未成。· Of the mediations concluded in the span those settled; "
                    + "by level, what goes up has failed on its level.")
    public MediationStatistics mediation(
            @Parameter(
                            description = "分组,默认 LEVEL · Grouping, by default LEVEL",
                            schema = @Schema(implementation = MediationGrouping.class))
                    @RestQuery
                    String by,
            @Parameter(description = "第一天,默认当年 1 月 1 日 · First day, by default 1 January", example = "2022-01-01")
                    @RestQuery
                    String from,
            @Parameter(description = "最后一天,默认今天 · Last day, today by default", example = "2022-09-24") @RestQuery
                    String to) {
        var span = Span.of(from, to, time.instant());
        return figures.settled(Actor.of(identity).requireRegion(), grouping(by), span);
    }

    @GET
    @Path("/mediation-rooms")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getMediationRoomCoverage",
            summary = "调解室覆盖率 · Coverage with rooms",
            description = "有使用中的调解室的小区占全部小区,分镇街或县区,并列出没有的。· Communities with an active room of all, by town or county, "
                    + "with those that have none.")
    public MediationStatistics.Coverage rooms(
            @Parameter(
                            description = "TOWN(默认)或 COUNTY · TOWN, the default, or COUNTY",
                            schema = @Schema(enumeration = {"TOWN", "COUNTY"}))
                    @RestQuery
                    String by) {
        var level = by == null || by.isEmpty() || by.equals("TOWN") ? Level.TOWN : Level.COUNTY;
        if (level == Level.COUNTY && !by.equals("COUNTY")) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "by");
        }
        return figures.coverage(Actor.of(identity).requireRegion(), level);
    }

    private static MediationGrouping grouping(String by) {
        if (by == null || by.isEmpty()) {
            return MediationGrouping.LEVEL;
        }
        return Arrays.stream(MediationGrouping.values())
                .filter(known -> known.name().equals(by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
