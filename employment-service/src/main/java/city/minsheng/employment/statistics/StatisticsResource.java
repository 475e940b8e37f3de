package city.minsheng.employment.statistics;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.identity.Actor;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The figures of the caller's region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class StatisticsResource {
    @Inject
    EmploymentFigures figures;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @Schema(name = "Overview", description = "统计概览 · Overview")
    record Overview(EmploymentFigures.Overview employment) {}

    @GET
    @Path("/overview")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getEmploymentOverview",
            summary = "统计概览 · Overview",
            description = "asOf 所在年度的认定结果,限调用者辖区。· The decisions of the cycle of asOf's year, in the caller's region.")
    public Overview overview(
            @Parameter(description = "统计日,默认今天 · As of this day, default today", example = "2022-09-24") @RestQuery
                    String asOf) {
        return new Overview(figures.of(
                AsOf.of(asOf, time.instant()).day().getYear(),
                Actor.of(identity).requireRegion()));
    }
}
