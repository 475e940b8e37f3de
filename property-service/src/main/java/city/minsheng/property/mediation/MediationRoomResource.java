package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** The register of mediation rooms. */
@Path("/api/v1/mediation-rooms")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = MediationRoom.Snapshot.class) // the audit writes it as JSON
@Tag(name = "mediation-rooms", description = "调解室 · Mediation rooms")
class MediationRoomResource {
    private static final String KIND = "mediation-room";

    @Schema(name = "MediationRoomRegistration", description = "一个调解室 · A room")
    record Register(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "位置 · Where it is", examples = "物业服务中心一楼") @NotBlank @Size(max = 100)
            String place,

            @Schema(description = "面积,平方米,最多两位小数,不小于 10 · Square metres, at least 10", examples = "12.50")
            @NotNull
            @Size(max = 8)
            @Pattern(regexp = "[0-9]{1,5}(\\.[0-9]{1,2})?")
            String areaSquareMetres,

            @Schema(description = "桌椅套数 · Desks", examples = "2") @NotNull @Min(0) @Max(1000)
            Integer desks,

            @Schema(description = "电脑台数 · Computers", examples = "1") @NotNull @Min(0) @Max(1000)
            Integer computers) {}

    @Schema(name = "MediationRoomClosing", description = "停用 · Closing")
    record Close(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 200)
            String reason) {}

    @Schema(name = "MediationRoom", description = "调解室;没有数据的项不返回 · A room; what is not known is left out")
    record View(
            UUID id,
            @JsonIgnore @Schema(hidden = true) long version,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "位置 · Where it is", examples = "物业服务中心一楼")
            String place,

            @Schema(description = "面积,平方米 · Square metres", examples = "12.50")
            String areaSquareMetres,

            @Schema(description = "桌椅套数 · Desks", examples = "2")
            Integer desks,

            @Schema(description = "电脑台数 · Computers", examples = "1")
            Integer computers,

            @Schema(description = "启用日期 · In use since") LocalDate openedOn,

            @Schema(description = "停用日期;使用中不返回 · Closed on, absent while it is in use")
            LocalDate closedOn)
            implements Versioned {}

    @Inject
    MediationRooms rooms;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "registerMediationRoom",
            summary = "登记调解室 · Register a room",
            description = "面积不小于 10 平方米,恰好 10 平方米可以;每个小区一个使用中的调解室。· At least 10 square metres, exactly 10 will do; one "
                    + "active room a community.")
    public View register(@NotNull @Valid Register in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var region = rooms.regionOf(in.communityCode(), actor);
        var furnishing = new MediationRoom.Furnishing(
                in.place(), new BigDecimal(in.areaSquareMetres()).setScale(2), in.desks(), in.computers());
        var room = new MediationRoom(in.communityCode(), region, furnishing, now);
        if (rooms.hasActive(in.communityCode())) {
            throw Refusal.of(MediationProblem.ROOM_EXISTS, in.communityCode());
        }
        rooms.persist(room);
        rooms.flush(); // the same community at the same moment: the unique index refuses the second
        audit.change(actor, "REGISTER", KIND, room.id(), null, room.snapshot());
        return room.view();
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "closeMediationRoom",
            summary = "停用调解室 · Close a room",
            description = "停用的调解室保留记录,不再计入覆盖率。· It stays on record and no longer counts in the coverage.")
    public View close(UUID id, @NotNull @Valid Close in) {
        var actor = Actor.of(identity);
        var room = rooms.visible(actor, id);
        var before = room.snapshot();
        room.close(in.reason(), time.instant());
        rooms.flush();
        audit.change(actor, "CLOSE", KIND, id, before, room.snapshot());
        return room.view();
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listMediationRooms",
            summary = "查询调解室 · List rooms",
            description = "辖区内的,含已停用的;新登记的在前。· Those of the region, closed ones too; newest first.")
    public Page<View> list(
            @Parameter(description = "小区编号 · Code of the community", schema = @Schema(maxLength = 32)) @RestQuery
                    String community,
            @BeanParam Paging paging) {
        var filter = community == null || community.isEmpty()
                ? Sight.everything()
                : new Sight("e.communityCode = :community", Map.of("community", community));
        return rooms.page(Actor.of(identity), filter, paging, MediationRoom::view, MediationRoom::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(operationId = "getMediationRoom", summary = "查询一个调解室 · Read a room", description = "按标识查询。· By its id.")
    public View get(UUID id) {
        return rooms.visible(Actor.of(identity), id).view();
    }
}
