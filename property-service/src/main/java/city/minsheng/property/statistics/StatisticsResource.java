package city.minsheng.property.statistics;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
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

/** The statistics of the service, each caller in his own region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class StatisticsResource {
    @Inject
    OverviewFigures figures;

    @Inject
    PunctualityFigures punctuality;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/overview")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPropertyOverview",
            summary = "统计总览 · Overview",
            description =
                    "年初至 asOf,与上年同期比较;登记类数据按现状计。· From the first of the year to asOf, beside the same span of the "
                            + "year before; registers count as they stand.")
    public Overview overview(
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        var region = Actor.of(identity).requireRegion();
        var until = AsOf.of(asOf, time.instant());
        return new Overview(figures.property(region, until), figures.cables(region, until));
    }

    @GET
    @Path("/punctuality")
    @RolesAllowed({PROPERTY_STAFF, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getPunctuality",
            summary = "“5341”按时率 · How the promises were kept",
            description =
                    "按企业、小区或镇街,统计期内结束的各项时限;物业人员只看本企业。· By company, community or town: the clocks that ended in the "
                            + "period, each promise on its own; staff see their own company.")
    public Punctuality punctuality(
            @Parameter(description = "分组 · Group by", schema = @Schema(implementation = Grouping.class)) @RestQuery
                    String by,
            @Parameter(
                            description = "起始日期,默认本季度首日 · First day, by default that of this quarter",
                            example = "2022-07-01")
                    @RestQuery
                    String from,
            @Parameter(description = "截止日期,默认今天 · Last day, today by default", example = "2022-09-30") @RestQuery
                    String to) {
        var actor = Actor.of(identity);
        var until = AsOf.of(to, time.instant()).day();
        var first = from == null || from.isEmpty()
                ? until.withDayOfMonth(1).minusMonths((until.getMonthValue() - 1) % 3)
                : AsOf.of(from, time.instant()).day();
        if (first.isAfter(until)) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "from");
        }
        return punctuality.in(actor, grouping(by), first, until);
    }

    private static Grouping grouping(String by) {
        return Arrays.stream(Grouping.values())
                .filter(known -> known.name().equals(by == null || by.isEmpty() ? "COMPANY" : by))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "by"));
    }
}
