package city.minsheng.property.hotline;

import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the department does with a case, each move at its own address: {@link HotlineMove}. */
@Path("/api/v1/hotline-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "hotline-cases", description = "12345 热线工单 · Cases of the hotline 12345")
class HotlineOfficerResource extends HotlineResource {
    @Schema(name = "HotlineReceiver", description = "承办单位,企业或单位代码其一 · The receiver, a company or a unit")
    record Dispatch(
            @Schema(description = "服务该小区的物业企业 · Company that serves the community", examples = "9137152500004HX5XF")
            @Uscc
            @Size(max = 18)
            String companyUscc,

            @Schema(
                    description = "单位代码,或由社区工作者承办的区划代码 · A unit, or the region whose community workers take it",
                    examples = "371525001042")
            @Size(max = 32)
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]*")
            String unitCode,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HotlineComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HotlineReason", description = "须说明原因 · With a reason")
    record Reason(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "HotlineVisit", description = "回访 · The visit")
    record Visit(
            @Schema(description = "是否联系上来电人 · Whether the caller was reached", examples = "true") @NotNull
            Boolean reached,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HotlineRating", description = "来电人的评价 · The caller's rating")
    record Rate(
            @NotNull Satisfaction satisfaction,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "HotlineDuplicate", description = "重复件 · A duplicate")
    record LinkDuplicate(
            @Schema(description = "原工单编号 · Number of the original", examples = "12345-2022-004700")
            @NotBlank
            @Size(max = 32)
            String originalNumber,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @POST
    @Path("/dispatch")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "dispatchHotlineCase",
            summary = "派单 · Dispatch a case",
            description = "派给服务该小区的企业或一个单位;签收和答复时限由此起算。· To the company that serves the community or to a unit; "
                    + "the sign-in and the reply clock begin.")
    public HotlineView dispatch(UUID id, @NotNull @Valid Dispatch in) {
        return in(
                id,
                HotlineMove.DISPATCH,
                (taken, actor, now) ->
                        taken.dispatch(receiver(taken, in, actor, now), cases.terms(now), in.comment(), actor, now));
    }

    @POST
    @Path("/approve-return")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "approveHotlineReturn",
            summary = "同意退单并重新派单 · Approve a return and dispatch again",
            description = "须换承办单位,新承办单位另有签收时限;答复时限不重新起算。· To another receiver, who has a sign-in clock of his own; "
                    + "the reply clock does not begin again.")
    public HotlineView approveReturn(UUID id, @NotNull @Valid Dispatch in) {
        return in(
                id,
                HotlineMove.APPROVE_RETURN,
                (taken, actor, now) -> taken.approveReturn(
                        receiver(taken, in, actor, now), cases.terms(now), in.comment(), actor, now));
    }

    @POST
    @Path("/refuse-return")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "refuseHotlineReturn",
            summary = "不同意退单 · Refuse a return",
            description = "工单回到申请前的状态。· The case is again what it was before.")
    public HotlineView refuseReturn(UUID id, @NotNull @Valid Reason in) {
        return move(id, HotlineMove.REFUSE_RETURN, in.reason());
    }

    @POST
    @Path("/approve-extension")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "approveHotlineExtension",
            summary = "同意延期 · Approve an extension",
            description = "答复期限从原期限顺延,起算时刻不变。· The limit moves on from the old one; the start stays.")
    public HotlineView approveExtension(UUID id, @NotNull @Valid Comment in) {
        return in(
                id,
                HotlineMove.APPROVE_EXTENSION,
                (taken, actor, now) -> taken.approveExtension(cases.terms(now), in.comment(), actor, now));
    }

    @POST
    @Path("/refuse-extension")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "refuseHotlineExtension",
            summary = "不同意延期 · Refuse an extension",
            description = "工单回到申请前的状态,期限不变。· The case is again what it was before, with the same limit.")
    public HotlineView refuseExtension(UUID id, @NotNull @Valid Reason in) {
        return in(
                id,
                HotlineMove.REFUSE_EXTENSION,
                (taken, actor, now) -> taken.refuseExtension(in.reason(), actor, now));
    }

    @POST
    @Path("/supervise")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "superviseHotlineCase",
            summary = "督办 · Supervise",
            description = "签收后至结案前可督办,办理继续;答复不合格也由此退回。· From signing until it is closed; the handling goes on, also "
                    + "after a reply that does not do.")
    public HotlineView supervise(UUID id, @NotNull @Valid Reason in) {
        return move(id, HotlineMove.SUPERVISE, in.reason());
    }

    @POST
    @Path("/close")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "closeHotlineCase",
            summary = "结案 · Close",
            description = "确认答复后结案。· Once the reply has been looked at.")
    public HotlineView close(UUID id, @NotNull @Valid Comment in) {
        return move(id, HotlineMove.CLOSE, in.comment());
    }

    @POST
    @Path("/link-duplicate")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "linkHotlineDuplicate",
            summary = "标为重复件 · Link as a duplicate",
            description = "原工单须为同一小区且本身不是重复件;重复件结案,不计为已解决。· The original is of the same community and no duplicate "
                    + "itself; the duplicate is closed and does not count as solved.")
    public HotlineView linkDuplicate(UUID id, @NotNull @Valid LinkDuplicate in) {
        var officer = Actor.of(identity);
        var pair = cases.pair(id, in.originalNumber(), officer);
        return take(
                pair.getFirst(),
                HotlineMove.LINK_DUPLICATE,
                officer,
                (taken, actor, now) -> taken.linkTo(pair.getLast(), cases.hasDuplicates(id), in.comment(), actor, now));
    }

    @POST
    @Path("/visit")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "visitHotlineCase",
            summary = "回访 · Visit the caller",
            description = "未联系上可再次回访。· May be repeated until the caller is reached.")
    public HotlineView visit(UUID id, @NotNull @Valid Visit in) {
        return in(id, HotlineMove.VISIT, (taken, actor, now) -> taken.visit(in.reached(), in.comment(), actor, now));
    }

    @POST
    @Path("/rate")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "rateHotlineCase",
            summary = "记录评价 · Record the rating",
            description = "记录回访时来电人的评价。· What the caller said when he was visited.")
    public HotlineView rate(UUID id, @NotNull @Valid Rate in) {
        return in(id, HotlineMove.RATE, (taken, actor, now) -> taken.rate(in.satisfaction(), in.comment(), actor, now));
    }

    @POST
    @Path("/archive")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "archiveHotlineCase",
            summary = "归档 · Archive",
            description =
                    "评价后、未联系上来电人或为重复件时归档。· After the rating, or without one: the caller was not reached, or it is a "
                            + "duplicate.")
    public HotlineView archive(UUID id, @NotNull @Valid Comment in) {
        return move(id, HotlineMove.ARCHIVE, in.comment());
    }

    private Receiver receiver(HotlineCase taken, Dispatch in, Actor actor, Instant now) {
        var community = cases.community(taken.facts().intake().communityCode(), actor, now);
        return Receiver.of(in.companyUscc(), in.unitCode(), community.companyUscc());
    }
}
