package city.minsheng.property.room;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The buildings of a community. */
@Path("/api/v1/buildings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "rooms", description = "楼栋、单元、房屋与业主 · Buildings, units, rooms and owners")
class BuildingResource {
    @Schema(name = "Building", description = "楼栋 · A building")
    record View(
            @Schema(description = "楼栋号 · Number", examples = "1号楼")
            String number,

            @Schema(description = "单元数 · Units", examples = "3")
            int units,

            @Schema(description = "房屋套数 · Rooms", examples = "36")
            int rooms,

            @Schema(description = "专有部分面积合计,平方米 · Exclusive area of all rooms, m²", examples = "3192.12")
            String areaSquareMetres) {}

    @Schema(name = "BuildingList", description = "一个小区的楼栋 · The buildings of a community")
    record Buildings(List<View> items) {}

    @Inject
    Rooms rooms;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listBuildings",
            summary = "查询楼栋 · List the buildings of a community",
            description = "各楼栋的单元数、房屋套数和面积合计。· Units, rooms and area of each building.")
    public Buildings list(
            @Parameter(
                            description = "小区编号 · Code of the community",
                            required = true,
                            schema = @Schema(minLength = 1, maxLength = 32))
                    @RestQuery
                    String community) {
        if (community == null || community.isEmpty() || community.length() > 32 || community.indexOf('\0') >= 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "community");
        }
        return new Buildings(rooms.buildings(community, Actor.of(identity), time.instant()));
    }
}
