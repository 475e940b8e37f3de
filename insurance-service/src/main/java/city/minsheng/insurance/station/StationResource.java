package city.minsheng.insurance.station;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Regions;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.item.ItemView;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.item.ServiceItems;
import city.minsheng.insurance.item.StationLevel;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The public directory of stations. */
@Path("/api/v1/stations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "stations", description = "医保工作站 · Stations")
class StationResource {
    private static final int NEAREST_SHOWN = 3;

    @Schema(name = "StationDetail", description = "工作站及其可办事项 · A station and what it can do")
    record Detail(StationView station, List<ItemView> items) {}

    @Schema(name = "NearStation", description = "附近的工作站 · A station nearby")
    record Near(
            StationView station,

            @Schema(description = "球面距离(米)· Distance over the sphere in metres", examples = "1532")
            long distanceMetres) {}

    @Schema(name = "NearestStations", description = "附近的工作站,由近到远 · The nearest stations, the nearest first")
    record Nearest(List<Near> items) {}

    @Inject
    Stations stations;

    @Inject
    ServiceItems items;

    @Inject
    Regions regions;

    @GET
    @PermitAll
    @Operation(
            operationId = "listStations",
            summary = "查询工作站 · List the stations",
            description = "可按区划(含下级)、层级和可办事项筛选。· By region with all below it, by level, and by what can be done there.")
    public Page<StationView> list(
            @Parameter(description = "区划代码,12 位 · Region, 12 digits") @RestQuery String region,
            @Parameter(description = "层级 · Level: DISTRICT, TOWN, VILLAGE") @RestQuery String level,
            @Parameter(description = "事项代码 · Code of an item") @RestQuery String item,
            @BeanParam Paging paging) {
        var filter = within(region)
                .and(at(level))
                .and(new Sight("e.level in :levels", Map.of("levels", Stations.levelsThatDo(item(item)))));
        return stations.page(null, filter, paging, row -> StationView.of(row, regions), Workstation::id);
    }

    @GET
    @Path("/nearest")
    @PermitAll
    @Operation(
            operationId = "listNearestStations",
            summary = "查询最近的工作站 · Find the nearest stations",
            description = "可办某事项的最近三个工作站,由近到远。· The three nearest that can do an item, the nearest first.")
    public Nearest nearest(
            @Parameter(description = "事项代码 · Code of an item") @RestQuery String item,
            @Parameter(description = "纬度,-90 到 90 · Latitude, -90 to 90", required = true) @RestQuery String latitude,
            @Parameter(description = "经度,-180 到 180 · Longitude, -180 to 180", required = true) @RestQuery
                    String longitude) {
        var point = Coordinates.of(latitude, longitude);
        var found = stations.nearest(point, Stations.levelsThatDo(item(item)), NEAREST_SHOWN);
        return new Nearest(found.stream()
                .map(near -> new Near(StationView.of(near.station(), regions), near.distanceMetres()))
                .toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getStation",
            summary = "查询一个工作站 · Read a station",
            description = "工作站及其按层级可受理的事项。· A station and the items that its level accepts.")
    public Detail get(String code) {
        var row = stations.withCode(code).orElseThrow(() -> Refusal.of(InsuranceProblem.STATION_MISSING));
        var accepted = items.all().stream()
                .filter(item -> item.isAcceptedAt(row.station().level()))
                .map(ItemView::of)
                .toList();
        return new Detail(StationView.of(row, regions), accepted);
    }

    private Optional<ServiceItem> item(String code) {
        return code == null || code.isEmpty()
                ? Optional.empty()
                : Optional.of(items.find(code).orElseThrow(() -> bad("item")));
    }

    private Sight within(String region) {
        if (region == null || region.isEmpty()) {
            return Sight.everything();
        }
        var known = regions.find(region).orElseThrow(() -> bad("region"));
        var attribute = Place.attribute(Level.of(known.code()));
        return new Sight("e.place." + attribute + " = :region", Map.of("region", known.code()));
    }

    private static Sight at(String level) {
        if (level == null || level.isEmpty()) {
            return Sight.everything();
        }
        var known = Arrays.stream(StationLevel.values())
                .filter(value -> value.name().equals(level))
                .findFirst()
                .orElseThrow(() -> bad("level"));
        return new Sight("e.level = :level", Map.of("level", known));
    }

    private static Refusal bad(String parameter) {
        return Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
    }
}
