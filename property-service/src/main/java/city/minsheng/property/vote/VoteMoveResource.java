package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.property.publicity.Announcement;
import city.minsheng.property.publicity.Outcome;
import city.minsheng.property.publicity.PublicLine;
import city.minsheng.property.publicity.Publicities;
import city.minsheng.property.publicity.PublicityKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a vote, each at its own address: {@link VoteMove}. */
@Path("/api/v1/votes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "votes", description = "业主表决 · Votes of the owners")
class VoteMoveResource extends VoteActResource {
    @Schema(name = "VoteNotice", description = "公告投票的起止日期 · The days of the vote")
    record Notify(
            @Schema(description = "开始日期 · First day of voting") @NotNull
            LocalDate opensOn,

            @Schema(description = "截止日期,含当日 · Last day of voting, to its end") @NotNull
            LocalDate closesOn) {}

    @Schema(name = "VoteComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "VoteHandCount", description = "人工点出的纸质选票,按事项顺序;没有纸质选票时各项为 0 · The paper ballots counted by hand")
    record Hand(
            @Schema(description = "各事项 · The matters, in their order") @NotNull @Size(min = 1, max = 20)
            List<@NotNull @Valid PaperIn> paper) {
        HandCount read() {
            return new HandCount(paper.stream()
                    .map(line -> new Count.PaperTally(line.inFavour(), line.against(), line.abstained()))
                    .toList());
        }
    }

    @Schema(name = "VotePaperTally", description = "一个事项的纸质选票张数 · Paper ballots of a matter")
    record PaperIn(
            @Schema(description = "赞成 · In favour", examples = "12") @NotNull @Min(0) @Max(1_000_000)
            Integer inFavour,

            @Schema(description = "反对 · Against", examples = "3") @NotNull @Min(0) @Max(1_000_000)
            Integer against,

            @Schema(description = "弃权 · Abstained", examples = "0") @NotNull @Min(0) @Max(1_000_000)
            Integer abstained) {}

    @Schema(name = "VoteAnnulment", description = "撤销 · Annulment")
    record Annul(
            @Schema(description = "原因 · Reason", examples = "公告遗漏两栋楼") @NotBlank @Size(max = 500)
            String reason) {}

    @Inject
    Publicities publicities;

    @POST
    @Path("/notify")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "notifyVote",
            summary = "公告表决 · Give notice of a vote",
            description =
                    "提前天数为政策参数 vote.notice-days,公告当日不计。· The length of the notice is a policy parameter; the day of "
                            + "the notice is not counted.")
    public VoteView notify(UUID id, @NotNull @Valid Notify in) {
        return in(id, VoteMove.NOTIFY, (vote, actor, now) -> {
            vote.requireAllowed(VoteMove.NOTIFY, actor);
            var notice = votes.notice(now);
            vote.announce(in.opensOn(), in.closesOn(), votes.earliest(notice, now), notice, actor, now);
        });
    }

    @POST
    @Path("/open")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "openVote",
            summary = "开始投票,冻结名册 · Open a vote and freeze its roster",
            description = "名册由当时的房屋登记按计票规则生成,之后不变。· The roster is made of the register as it stands, by the published "
                    + "rules, and stays.")
    public VoteView open(UUID id, @NotNull @Valid Comment in) {
        return in(id, VoteMove.OPEN, (vote, actor, now) -> {
            vote.requireOpenable(actor, now);
            var table = votes.roster(id);
            var rooms = table.register(vote.facts().communityCode());
            var roster = vote.facts().rules().roster(rooms);
            vote.open(roster, actor, now);
            table.freeze(roster, rooms);
        });
    }

    @POST
    @Path("/close")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "closeVote",
            summary = "截止投票,封存选票 · Close a vote and seal its ballots",
            description = "截止日期过后;全部选票的哈希就此冻结。· After its last day; the hash of all ballots is frozen.")
    public VoteView close(UUID id, @NotNull @Valid Comment in) {
        return in(id, VoteMove.CLOSE, (vote, actor, now) -> {
            vote.requireCloseable(actor, now);
            vote.close(votes.box(id).hash(), actor, now);
        });
    }

    @POST
    @Path("/count")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "countVote",
            summary = "第一次计票 · The first count",
            description = "须与人工点出的纸质选票一致;复核之前可重新计票,结果暂不公布。· Must agree with the paper ballots counted by "
                    + "hand; it may be repeated, and tells no result yet.")
    public VoteView count(UUID id, @NotNull @Valid Hand in) {
        return in(id, VoteMove.COUNT, (vote, actor, now) -> {
            vote.requireAllowed(VoteMove.COUNT, actor);
            vote.count(votes.box(id).count(), in.read(), actor, now);
        });
    }

    @POST
    @Path("/check")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "checkVote",
            summary = "复核计票 · The second count",
            description = "由另一人进行,须与第一次一致,并与截止时的哈希相符;由此得出结果。· Another person's, and it must agree with the "
                    + "first one and with the hash of the close; it decides.")
    public VoteView check(UUID id, @NotNull @Valid Hand in) {
        return in(id, VoteMove.CHECK, (vote, actor, now) -> {
            vote.requireAllowed(VoteMove.CHECK, actor);
            var box = votes.box(id);
            vote.check(box.count(), in.read(), box.hash(), actor, now);
        });
    }

    @POST
    @Path("/publish")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "publishVote",
            summary = "公示结果 · Publish the result",
            description = "公示期为政策参数,按工作日计。· For a period in working days, which is a policy parameter.")
    public VoteView publish(UUID id, @NotNull @Valid Comment in) {
        return in(id, VoteMove.PUBLISH, (vote, actor, now) -> {
            vote.requireAllowed(VoteMove.PUBLISH, actor);
            vote.publish(publicities.open(announcement(vote), actor, now), actor, now);
        });
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "confirmVote",
            summary = "确认生效 · Confirm the result",
            description = "结果公示期满后生效。· Once the period of its publicity is over.")
    public VoteView confirm(UUID id, @NotNull @Valid Comment in) {
        return in(id, VoteMove.CONFIRM, (vote, actor, now) -> {
            vote.move(VoteMove.CONFIRM, in.comment(), actor, now);
            publicities.close(vote.facts().publicityId(), Outcome.UNCHANGED, actor, now);
        });
    }

    @POST
    @Path("/annul")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "annulVote",
            summary = "撤销表决 · Annul a vote",
            description = "须说明原因;正在公示的结果一并撤回,选票和名册保留。· With a reason; a publicity that runs is withdrawn, roster and "
                    + "ballots stay on record.")
    public VoteView annul(UUID id, @NotNull @Valid Annul in) {
        return in(id, VoteMove.ANNUL, (vote, actor, now) -> {
            var isPublished = vote.facts().status() == VoteStatus.RESULT_PUBLICITY;
            vote.move(VoteMove.ANNUL, in.reason(), actor, now);
            if (isPublished) {
                publicities.withdraw(vote.facts().publicityId(), actor, now);
            }
        });
    }

    private static Announcement announcement(Vote vote) {
        var v = vote.facts();
        var lines = ResultView.of(vote).matters().stream()
                .map(matter -> new PublicLine(null, matter.title(), told(matter)))
                .toList();
        return new Announcement(
                PublicityKind.VOTE_RESULT,
                v.id(),
                v.title(),
                v.regionCode(),
                vote.tookPart().heads(),
                lines);
    }

    private static String told(ResultView.MatterResult matter) {
        return "%s:赞成 %d 人、%s 平方米,反对 %d 人、%s 平方米,弃权 %d 人、%s 平方米"
                .formatted(
                        matter.passed() ? "通过" : "未通过",
                        matter.inFavour().heads(),
                        matter.inFavour().areaSquareMetres(),
                        matter.against().heads(),
                        matter.against().areaSquareMetres(),
                        matter.abstained().heads(),
                        matter.abstained().areaSquareMetres());
    }
}
