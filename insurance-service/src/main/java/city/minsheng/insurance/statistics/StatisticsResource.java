package city.minsheng.insurance.statistics;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.common.statistics.AsOf;
import city.minsheng.common.time.Clocks;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Officers see the figures of their region. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "statistics", description = "统计 · Statistics")
class StatisticsResource {
    @Schema(name = "InsuranceOverview", description = "总览 · The overview")
    record Overview(StationFigures insurance) {}

    @Schema(name = "TownShare", description = "镇街的不出村办结率 · The share of a town")
    record TownShare(
            @Schema(examples = "371502101000") String regionCode,
            @Schema(examples = "沙镇镇") String regionName,
            Ratio share) {}

    @Schema(name = "FinishedAtVillage", description = "不出村办结率 · Share of cases finished at village level")
    record FinishedAtVillage(LocalDate from, LocalDate to, Ratio overall, List<TownShare> towns) {}

    @Inject
    InsuranceFigures figures;

    @Inject
    Regions regions;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @Path("/overview")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, INSURANCE_REVIEWER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getInsuranceOverview",
            summary = "统计总览 · Overview",
            description = "工作站按登记现状统计。· Stations are counted as they stand in the register.")
    public Overview overview(
            @Parameter(description = "截止日期,默认今天 · Day to count up to, today by default", example = "2022-09-24")
                    @RestQuery
                    String asOf) {
        AsOf.of(asOf, time.instant());
        return new Overview(figures.stations(Actor.of(identity).requireRegion()));
    }

    @GET
    @Path("/finished-at-village")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, INSURANCE_REVIEWER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getFinishedAtVillage",
            summary = "不出村办结率 · Share of cases finished at village level",
            description =
                    "期间内办结(生效或不予通过)的办件中,由村级工作站受理的占比,全辖区和分镇街。· "
                            + "Of the cases decided in the span, either way, those done at a village station; overall and by town.")
    public FinishedAtVillage finishedAtVillage(
            @Parameter(description = "第一天,默认今年 1 月 1 日 · First day, by default 1 January") @RestQuery String from,
            @Parameter(description = "最后一天,默认今天 · Last day, today by default") @RestQuery String to) {
        var last = day("to", to, Clocks.dayOf(time.instant()));
        var first = day("from", from, last.withDayOfYear(1));
        if (first.isAfter(last)) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "from");
        }
        var shares = figures.finishedAtVillage(
                Actor.of(identity).requireRegion(), Clocks.startOf(first), Clocks.startOf(last.plusDays(1)));
        var overall = shares.values().stream()
                .reduce(
                        new Ratio(0, 0),
                        (a, b) -> new Ratio(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
        var towns = shares.entrySet().stream()
                .map(entry -> new TownShare(entry.getKey(), name(entry.getKey()), entry.getValue()))
                .toList();
        return new FinishedAtVillage(first, last, overall, towns);
    }

    private String name(String code) {
        return regions.find(code).map(Region::name).orElse(null);
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 9000) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // falls through to the refusal
        }
        throw Refusal.of(CommonProblem.BAD_PARAMETER, name);
    }
}
