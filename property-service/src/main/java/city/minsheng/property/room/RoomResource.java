package city.minsheng.property.room;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;

/** The rooms and their owners, to be read; they are written by imports. */
@Path("/api/v1/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "rooms", description = "楼栋、单元、房屋与业主 · Buildings, units, rooms and owners")
class RoomResource {
    private static final String KIND = "room";
    private static final int LONGEST_REASON = 200;

    @Schema(name = "RoomOwners", description = "业主(未脱敏)· The owners, unmasked")
    record Owners(List<Person> owners) {}

    @Schema(name = "RoomOwnerPerson", description = "业主(未脱敏)· An owner, unmasked")
    record Person(
            OwnerKind kind,

            @Schema(description = "姓名或单位名称 · Name", examples = "样例业主")
            String name,

            @Schema(
                    description = "公民身份号码或统一社会信用代码 · Resident ID or unified social credit code",
                    examples = "34052419800101001X")
            String number,

            @Schema(description = "电话 · Phone", examples = "13812348000")
            String phone) {}

    @Inject
    Rooms rooms;

    @Inject
    Audit audit;

    @Inject
    Vault vault;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed({
        RESIDENT,
        PROPERTY_STAFF,
        COMMUNITY_WORKER,
        TOWN_OFFICER,
        COUNTY_OFFICER,
        CITY_OFFICER,
        AUDITOR,
        ADMIN
    })
    @Operation(
            operationId = "listRooms",
            summary = "查询房屋 · List rooms",
            description = "业主看自己的,物业人员看所服务小区的,各级人员看辖区的;新登记的在前。· Owners see their own, staff those of the "
                    + "communities they serve, officials their region; newest first.")
    public Page<RoomView> list(
            @Parameter(description = "小区编号 · Code of the community", schema = @Schema(maxLength = 32)) @RestQuery
                    String community,
            @Parameter(description = "楼栋 · Building", schema = @Schema(maxLength = 20)) @RestQuery String building,
            @BeanParam Paging paging) {
        var filter =
                equal("communityCode", "community", community, 32).and(equal("building", "building", building, 20));
        return rooms.page(Actor.of(identity), filter, paging, this::view, Room::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        RESIDENT,
        PROPERTY_STAFF,
        COMMUNITY_WORKER,
        TOWN_OFFICER,
        COUNTY_OFFICER,
        CITY_OFFICER,
        AUDITOR,
        ADMIN
    })
    @Operation(
            operationId = "getRoom",
            summary = "查询一套房屋 · Read a room",
            description = "业主姓名脱敏显示。· The owners are masked.")
    public RoomView get(UUID id) {
        return view(rooms.visible(Actor.of(identity), id));
    }

    @GET
    @Path("/{id}/owners")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealRoomOwners",
            summary = "查看未脱敏的业主 · Reveal the owners",
            description = "须写明理由,每次查看都记入审计。· Needs a reason; each look is audited.")
    public Owners owners(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "reason");
        }
        var actor = Actor.of(identity);
        var room = rooms.visible(actor, id);
        audit.read(actor, KIND, id, reason);
        return new Owners(room.shares().stream()
                .map(share -> rooms.owner(share.ownerId()))
                .map(owner -> new Person(
                        owner.kind(),
                        vault.open(owner.nameSealed()),
                        vault.open(owner.numberSealed()),
                        vault.open(owner.phoneSealed())))
                .toList());
    }

    private RoomView view(Room room) {
        return RoomView.of(room, rooms::owner, vault);
    }

    private static Sight equal(String attribute, String parameter, String value, int longest) {
        if (value == null || value.isEmpty()) {
            return Sight.everything();
        }
        if (value.length() > longest || value.indexOf('\0') >= 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
        }
        return new Sight("e." + attribute + " = :" + parameter, Map.of(parameter, value));
    }
}
