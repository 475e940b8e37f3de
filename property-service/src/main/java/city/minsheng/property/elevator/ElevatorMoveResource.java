package city.minsheng.property.elevator;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.money.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of the owners up to the joint review, each at its own address: {@link ElevatorMove}. */
@Path("/api/v1/elevator-projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "elevator-projects", description = "加装电梯 · Elevators for old buildings")
class ElevatorMoveResource extends ElevatorBaseResource {
    private static final String METRES = "[0-9]{1,6}(\\.[0-9]{1,2})?";

    @Schema(name = "ElevatorComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ElevatorReason", description = "须说明 · With a reason")
    record Reason(
            @Schema(description = "说明 · Reason", examples = "影响一层采光") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "ElevatorPlan", description = "加装方案 · A plan")
    record Plan(
            @Schema(description = "总费用,元 · Cost, yuan", examples = "480000.00")
            @NotNull
            @Size(max = 13)
            @Pattern(regexp = "[1-9][0-9]{0,9}(\\.[0-9]{1,2})?")
            String costYuan,

            @Schema(description = "设计单位 · Designer", examples = "聊城市建筑设计院") @NotBlank @Size(max = 100)
            String designer,

            @Schema(description = "单元内全部房屋 · All rooms of the unit") @NotNull @Size(min = 1, max = 300)
            List<@NotNull @Valid RoomIn> rooms) {
        ProjectPlan plan() {
            return new ProjectPlan(
                    Money.ofYuan(costYuan),
                    designer,
                    rooms.stream().map(RoomIn::made).toList());
        }
    }

    @Schema(name = "ElevatorRoomData", description = "房屋 · A room")
    record RoomIn(
            @Schema(description = "房号 · Room", examples = "201") @NotBlank @Size(max = 32)
            String room,

            @Schema(description = "楼层 · Floor", examples = "2") @NotNull @Min(1) @Max(99)
            Integer floor,

            @Schema(description = "专有面积,平方米 · Exclusive area, square metres", examples = "80.00")
            @NotNull
            @Size(max = 9)
            @Pattern(regexp = METRES)
            String areaSquareMetres,

            @Schema(description = "专有部分是否受影响 · Whether its exclusive part is used") @NotNull
            Boolean affected) {
        ElevatorRoom made() {
            return new ElevatorRoom(room, floor, hundredths(areaSquareMetres), affected);
        }
    }

    @Schema(name = "ElevatorCount", description = "计票结果 · A count")
    record Count(
            @Schema(description = "全部面积,须等于各房屋之和 · All area, the sum of the rooms", examples = "960.00")
            @NotNull
            @Size(max = 9)
            @Pattern(regexp = METRES)
            String areaTotal,

            @Schema(description = "参加表决的面积 · Area that took part", examples = "880.00")
            @NotNull
            @Size(max = 9)
            @Pattern(regexp = METRES)
            String areaParticipated,

            @Schema(description = "同意的面积 · Area in favour", examples = "800.00")
            @NotNull
            @Size(max = 9)
            @Pattern(regexp = METRES)
            String areaInFavour,

            @Schema(description = "全部人数,一人多套计一人 · All heads; one owner is one head", examples = "12")
            @NotNull
            @Min(1)
            @Max(300)
            Integer headsTotal,

            @Schema(description = "参加表决的人数 · Heads that took part", examples = "11") @NotNull @Min(0) @Max(300)
            Integer headsParticipated,

            @Schema(description = "同意的人数 · Heads in favour", examples = "10") @NotNull @Min(0) @Max(300)
            Integer headsInFavour) {
        UnitVote vote() {
            return VoteCount.of(
                    new UnitVote.Turnout(hundredths(areaTotal), hundredths(areaParticipated), hundredths(areaInFavour)),
                    new UnitVote.Turnout(headsTotal, headsParticipated, headsInFavour));
        }
    }

    private static long hundredths(String metres) {
        return new BigDecimal(metres).movePointRight(2).longValueExact();
    }

    @POST
    @Path("/draw-up")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER})
    @Operation(
            operationId = "drawUpElevator",
            summary = "确定方案 · Draw up the plan",
            description =
                    "费用、设计单位、单元内全部房屋;按现行公式分摊,表决前可重定。· Cost, designer and all rooms of the unit; split by the formula in "
                            + "force, and drawn up anew until the vote.")
    public ElevatorView drawUp(UUID id, @NotNull @Valid Plan in) {
        return in(id, "DRAW_UP", (taken, actor, now) -> taken.drawUp(in.plan(), projects.formula(now), actor, now));
    }

    @POST
    @Path("/open-vote")
    @RolesAllowed(COMMUNITY_WORKER)
    @Operation(
            operationId = "openElevatorVote",
            summary = "开始表决 · Open the vote",
            description =
                    "由社区组织;方案自此不变,受影响的业主另行同意。· By the neighbourhood; the plan stands from now on, and owners whose part is "
                            + "used consent separately.")
    public ElevatorView openVote(UUID id, @NotNull @Valid Comment in) {
        return move(id, ElevatorMove.OPEN_VOTE, in.comment());
    }

    @POST
    @Path("/count")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "countElevatorVote",
            summary = "登记计票结果 · Record the count",
            description =
                    "由组织者以外的人登记;面积和人数各至少三分之二参加、参加者各至少四分之三同意为通过,进入公示,否则项目结束。· By another than who opened it; carried "
                            + "when two thirds take part and three quarters of these agree, by area and by heads. Otherwise the project ends.")
    public ElevatorView count(UUID id, @NotNull @Valid Count in) {
        return in(id, "COUNT", (taken, actor, now) -> taken.count(in.vote(), projects.publicityEnds(now), actor, now));
    }

    @POST
    @Path("/object")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "objectElevator",
            summary = "提出异议 · Object",
            description =
                    "公示期内由申请人以外的居民提出,最后一天有效。· During the publicity, by residents other than the applicant; its last day is in "
                            + "time.")
    public ElevatorView object(UUID id, @NotNull @Valid Reason in) {
        return in(id, "OBJECT", (taken, actor, now) -> taken.object(in.reason(), actor, now));
    }

    @POST
    @Path("/mediate")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "mediateElevator",
            summary = "开始调解 · Mediate",
            description = "就全部异议进行调解。· On all objections.")
    public ElevatorView mediate(UUID id, @NotNull @Valid Comment in) {
        return move(id, ElevatorMove.MEDIATE, in.comment());
    }

    @POST
    @Path("/settle")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "settleElevator",
            summary = "调解成功 · Settle",
            description = "全部异议已解决,公示继续到期满。· All objections are settled; the publicity goes on to its end.")
    public ElevatorView settle(UUID id, @NotNull @Valid Reason in) {
        return in(id, "SETTLE", (taken, actor, now) -> taken.settle(in.reason(), actor, now));
    }

    @POST
    @Path("/fail")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "failElevator",
            summary = "调解未成,项目结束 · Fail",
            description = "须说明原因。· With a reason; the project ends.")
    public ElevatorView fail(UUID id, @NotNull @Valid Reason in) {
        return move(id, ElevatorMove.FAIL, in.reason());
    }

    @POST
    @Path("/review")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "reviewElevator",
            summary = "提交联合审查 · Submit to the joint review",
            description = "公示期满且没有未解决的异议。· Once the publicity is over and no objection stands.")
    public ElevatorView review(UUID id, @NotNull @Valid Comment in) {
        return in(id, "REVIEW", (taken, actor, now) -> taken.review(in.comment(), actor, now));
    }

    @POST
    @Path("/abandon")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER})
    @Operation(
            operationId = "abandonElevator",
            summary = "放弃 · Abandon",
            description = "由申请人或社区,施工前。· By the applicant or the neighbourhood, before the works.")
    public ElevatorView abandon(UUID id, @NotNull @Valid Reason in) {
        return move(id, ElevatorMove.ABANDON, in.reason());
    }
}
