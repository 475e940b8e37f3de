package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a listing, each at its own address: {@link ListingMove}. */
@Path("/api/v1/listings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "listings", description = "红黑名单 · Red and black list")
class ListingMoveResource extends ListingActResource {
    @Schema(name = "ListingAnswer", description = "陈述申辩 · The company's answer")
    record Answer(
            @Schema(description = "陈述申辩内容 · What the company says") @NotBlank @Size(max = 2000)
            String text) {}

    @Schema(name = "ListingWeighing", description = "复核陈述申辩 · What is made of the answer")
    record Weigh(
            @Schema(description = "是否采纳;采纳后不能再批准 · Whether the company is right; it cannot be listed then") @NotNull
            Boolean accepted,

            @Schema(description = "复核意见 · The decision in words") @NotBlank @Size(max = 1000)
            String decision) {}

    @Schema(name = "ListingApproval", description = "批准 · An approval")
    record Approve(
            @Schema(description = "意见 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ListingPublication", description = "公布 · A publication")
    record Publish(
            @Schema(description = "公布文号 · Number of the document", examples = "冠建物〔2022〕18 号")
            @NotBlank
            @Size(max = 100)
            String document) {}

    @Schema(name = "ListingRepairRequest", description = "信用修复申请 · A request for repair")
    record RequestRepair(
            @Schema(description = "整改情况 · What was put right") @NotBlank @Size(max = 2000)
            String text) {}

    @Schema(name = "ListingRepairDecision", description = "信用修复决定 · A decision on repair")
    record DecideRepair(
            @Schema(description = "理由 · Reason") @NotBlank @Size(max = 500)
            String comment) {}

    @Schema(name = "ListingRevocation", description = "提出撤销 · A proposal to revoke")
    record ProposeRevocation(
            @Schema(description = "撤销理由 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "ListingRevocationApproval", description = "确认撤销 · A revocation confirmed")
    record Revoke(
            @Schema(description = "意见 · Comment") @Size(max = 500)
            String comment) {}

    @POST
    @Path("/reply")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "replyListing",
            summary = "陈述申辩 · Answer",
            description = "本企业在截止日(含)前一次。· By the company itself, once, up to and on the last day.")
    public ListingView reply(UUID id, @NotNull @Valid Answer in) {
        return in(id, ListingMove.REPLY, (listing, actor, now) -> listing.reply(in.text(), actor, now));
    }

    @POST
    @Path("/weigh")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "weighListing",
            summary = "复核陈述申辩 · Weigh the answer",
            description = "记录是否采纳及理由;采纳后只能撤销。· Whether it is accepted, and why; then the listing can only be revoked.")
    public ListingView weigh(UUID id, @NotNull @Valid Weigh in) {
        return in(
                id,
                ListingMove.WEIGH,
                (listing, actor, now) -> listing.weigh(in.accepted(), in.decision(), actor, now));
    }

    @POST
    @Path("/approve")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "approveListing",
            summary = "批准列入 · Approve",
            description =
                    "陈述申辩期满且已复核后,由提出人以外的人批准。· By another person than the proposer, after the time to answer is over "
                            + "and an answer has been weighed.")
    public ListingView approve(UUID id, @NotNull @Valid Approve in) {
        return in(id, ListingMove.APPROVE, (listing, actor, now) -> listing.approve(in.comment(), actor, now));
    }

    @POST
    @Path("/publish")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "publishListing",
            summary = "公布 · Publish",
            description =
                    "自公布之日起算期限;列入黑名单的企业不得签订新合同,连续列入的启动市场退出。· The term begins on this day; a company on "
                            + "the black list can sign no new contract, and several black listings in a row open its market exit.")
    public ListingView publish(UUID id, @NotNull @Valid Publish in) {
        return in(
                id, ListingMove.PUBLISH, (listing, actor, now) -> listings.publish(listing, in.document(), actor, now));
    }

    @POST
    @Path("/request-repair")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "requestListingRepair",
            summary = "申请信用修复 · Ask for repair",
            description = "仅黑名单,且已满最短公布期。· Of a black listing only, after it has stood for the least term.")
    public ListingView requestRepair(UUID id, @NotNull @Valid RequestRepair in) {
        return in(
                id,
                ListingMove.REQUEST_REPAIR,
                (listing, actor, now) -> listing.take(ListingMove.REQUEST_REPAIR, in.text(), actor, now));
    }

    @POST
    @Path("/grant-repair")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "grantListingRepair",
            summary = "同意修复 · Grant repair",
            description =
                    "由提出列入的人以外的人决定;即时移出并解除签约限制。· By another person than the proposer of the listing; it ends at once, "
                            + "and so does the bar on contracts.")
    public ListingView grantRepair(UUID id, @NotNull @Valid DecideRepair in) {
        return end(id, ListingMove.GRANT_REPAIR, in.comment());
    }

    @POST
    @Path("/deny-repair")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "denyListingRepair",
            summary = "不同意修复 · Deny repair",
            description =
                    "由提出列入的人以外的人决定;继续公布。· By another person than the proposer of the listing; it stays published.")
    public ListingView denyRepair(UUID id, @NotNull @Valid DecideRepair in) {
        return in(
                id,
                ListingMove.DENY_REPAIR,
                (listing, actor, now) -> listing.take(ListingMove.DENY_REPAIR, in.comment(), actor, now));
    }

    @POST
    @Path("/propose-revocation")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "proposeListingRevocation",
            summary = "提出撤销 · Propose to revoke",
            description = "说明理由,由另一人确认后生效。· With a reason; it takes effect when another person confirms it.")
    public ListingView proposeRevocation(UUID id, @NotNull @Valid ProposeRevocation in) {
        return in(
                id,
                ListingMove.PROPOSE_REVOCATION,
                (listing, actor, now) -> listing.proposeRevocation(in.reason(), actor, now));
    }

    @POST
    @Path("/revoke")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "revokeListing",
            summary = "确认撤销 · Revoke",
            description = "由提出撤销的人以外的人确认。· Confirmed by another person than the one who proposed to revoke it.")
    public ListingView revoke(UUID id, @NotNull @Valid Revoke in) {
        return end(id, ListingMove.REVOKE, in.comment());
    }

    private ListingView end(UUID id, ListingMove move, String comment) {
        return in(id, move, (listing, actor, now) -> listings.end(listing, move, comment, actor, now));
    }
}
