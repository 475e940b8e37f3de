package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** The votes of the owners: drafted, listed, read, recomputed. */
@Path("/api/v1/votes")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "votes", description = "业主表决 · Votes of the owners")
class VoteResource extends VoteActResource {
    @Schema(name = "VoteDraft", description = "一次新的表决 · A new vote")
    record DraftIn(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "标题 · Title", examples = "2022年第一次业主大会会议") @NotBlank @Size(max = 100)
            String title,

            @Schema(description = "表决事项 · The matters") @NotNull @Size(min = 1, max = 20)
            List<@NotNull @Valid MatterIn> matters) {}

    @Schema(name = "VoteMatterDraft", description = "一个事项 · A matter")
    record MatterIn(
            @Schema(description = "事项 · The matter", examples = "选聘物业服务企业") @NotBlank @Size(max = 80)
            String title,

            @NotNull Subject subject) {}

    @Schema(name = "VoteRecount", description = "重新计算的结果 · The result, computed anew")
    record Recount(
            ResultView result,

            @Schema(description = "与登记的结果是否一致 · Whether it is the result on record")
            boolean agrees,

            @Schema(
                    description = "重新计算的选票哈希 · Hash over the ballots, computed anew",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String ballotsHash,

            @Schema(description = "与截止时冻结的哈希是否一致 · Whether it is the hash frozen at the close")
            boolean hashAgrees) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "draftVote",
            summary = "拟定表决 · Draft a vote",
            description = "事项须达到的比例由其种类决定。· The subject of a matter says which majority it needs.")
    public VoteView draft(@NotNull @Valid DraftIn in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var region = votes.regionOf(in.communityCode(), actor);
        var matters = in.matters().stream()
                .map(matter -> Matter.asked(matter.title(), matter.subject()))
                .toList();
        var vote = new Vote(
                new Vote.Draft(votes.nextNumber(now), in.communityCode(), region, in.title(), matters), actor, now);
        votes.persist(vote);
        votes.flush();
        audit.change(actor, "DRAFT", KIND, vote.id(), null, vote.snapshot());
        return VoteView.of(vote, actor, now);
    }

    @GET
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listVotes",
            summary = "查询表决 · List votes",
            description = "业主看自己有房屋的小区的,各级人员看辖区的;新的在前。· Owners see those of the communities they own in, officials "
                    + "those of their region; newest first.")
    public Page<VoteView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = VoteStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var now = time.instant();
        return votes.page(actor, filter(status), paging, vote -> VoteView.line(vote, actor, now), Vote::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getVote",
            summary = "查询一次表决 · Read a vote",
            description = "计票复核一致后含结果和逐行说明;此前不透露任何票数。· With the explained result once two counts agree; no "
                    + "figure is told before.")
    public VoteView get(UUID id) {
        var actor = Actor.of(identity);
        return VoteView.of(votes.visible(actor, id), actor, time.instant());
    }

    @GET
    @Path("/{id}/recount")
    @RolesAllowed({RESIDENT, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "recountVote",
            summary = "重新计算结果 · Compute the result anew",
            description = "由名册和选票重新计算,并与登记的结果、截止时的哈希比对。· From roster and ballots, compared with the result on "
                    + "record and with the hash of the close.")
    public Recount recount(UUID id) {
        var vote = votes.visible(Actor.of(identity), id);
        if (!vote.isDecided()) {
            throw Refusal.of(VoteProblem.SEALED);
        }
        var box = votes.box(id);
        var count = box.count();
        var hash = box.hash();
        return new Recount(
                ResultView.of(vote.matters(), vote.all(), count.tookPart(), count.tallies()),
                vote.agreesWith(count),
                hash,
                hash.equals(vote.facts().ballotsHash()));
    }

    private static Sight filter(String status) {
        if (status == null || status.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(VoteStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .map(known -> new Sight("e.status = :status", Map.of("status", known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
    }
}
