package city.minsheng.property.vote;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may see of a vote: the totals, the hashes of the ballots, and the rules. */
@Path("/api/v1/published-votes")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "votes", description = "业主表决 · Votes of the owners")
class PublishedVoteResource {
    private static final int HEX = 16;

    @Schema(name = "PublishedVote", description = "已计票的表决,不含个人信息 · A counted vote, without personal data")
    record View(
            UUID id,

            @Schema(description = "编号 · Number", examples = "BJ-20220926-0001")
            String number,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "标题 · Title", examples = "2022年第一次业主大会会议")
            String title,

            @Schema(description = "计票规则版次 · Edition of the rules", examples = "2022-1")
            String rules,

            VoteStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已计票")
            String statusLabel,

            @Schema(description = "表决事项 · The matters") List<VoteView.MatterView> matters,

            @Schema(description = "开始日期 · First day of voting")
            LocalDate opensOn,

            @Schema(description = "截止日期 · Last day of voting")
            LocalDate closesOn,

            VoteView.RosterView roster,
            ResultView result,

            @Schema(
                    description = "全部选票哈希的 SHA-256 · SHA-256 over the sorted hashes of all ballots",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String ballotsHash) {
        static View of(Vote vote) {
            var v = vote.facts();
            return new View(
                    v.id(),
                    v.number(),
                    v.communityCode(),
                    v.title(),
                    v.rules().edition(),
                    v.status(),
                    v.status().label(),
                    VoteView.matters(vote),
                    v.opensOn(),
                    v.closesOn(),
                    VoteView.roster(vote),
                    ResultView.of(vote),
                    v.ballotsHash());
        }
    }

    @Schema(name = "BallotHash", description = "一张选票的哈希 · The hash of a ballot")
    record Hash(
            @Schema(
                    description = "哈希 · Hash",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {}

    @Schema(name = "BallotCheck", description = "回执核对结果 · What a receipt stands for")
    record Check(
            @Schema(
                    description = "选票哈希 · Hash of the ballot",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash,

            @Schema(
                    description =
                            "是否已计入结果;为否表示已收到、尚未计票 · Whether it counts in the result; if not, it is in the box and not counted yet")
            boolean counted) {}

    @Schema(name = "VoteRuleSet", description = "计票规则的一个版次 · An edition of the rules")
    record RuleSetView(
            @Schema(description = "版次 · Edition", examples = "2022-1")
            String edition,

            @Schema(description = "施行日期 · In force from") LocalDate validFrom,

            @Schema(description = "各条规则 · The rules") List<RuleView> rules) {
        static RuleSetView of(RuleSet set) {
            return new RuleSetView(
                    set.edition(),
                    set.validFrom(),
                    set.rules().stream()
                            .map(rule -> new RuleView(rule, rule.text()))
                            .toList());
        }
    }

    @Schema(name = "VoteRule", description = "一条规则 · A rule")
    record RuleView(
            VoteRule rule,

            @Schema(
                    description = "内容 · What it says",
                    examples = "未投票的不计为参与,也不计为同意 · Who casts no ballot takes no part")
            String text) {}

    @Schema(name = "VoteRuleSetList", description = "计票规则的各版次 · The editions of the rules")
    record RuleSets(List<RuleSetView> items) {}

    @Inject
    Votes votes;

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedVotes",
            summary = "查询表决结果 · List the results of votes",
            description =
                    "复核一致的,含未通过和已撤销的;新的在前。· Those that two counts agreed on, failed and annulled ones too; newest first.")
    public Page<View> list(@BeanParam Paging paging) {
        return votes.published(paging, View::of);
    }

    @GET
    @Path("/rules")
    @PermitAll
    @Operation(
            operationId = "listVoteRules",
            summary = "查询计票规则 · The rules by which votes are counted",
            description = "各版次;一次表决始终适用拟定时的版次。· All editions; a vote keeps the one under which it was drafted.")
    public RuleSets rules() {
        return new RuleSets(Arrays.stream(RuleSet.values()).map(RuleSetView::of).toList());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublishedVote",
            summary = "查询一次表决的结果 · Read the result of a vote",
            description = "总数、逐行说明和选票哈希。· Totals, explanation line by line, and the hash over the ballots.")
    public View get(UUID id) {
        return View.of(votes.published(id));
    }

    @GET
    @Path("/{id}/ballot-hashes")
    @PermitAll
    @Operation(
            operationId = "listBallotHashes",
            summary = "查询选票哈希 · List the hashes of the ballots",
            description = "按哈希排序,不显示选票属于谁。· Sorted by themselves, so that none tells whose ballot it is.")
    public Page<Hash> hashes(UUID id, @BeanParam Paging paging) {
        votes.published(id);
        var after = paging.after() == null ? "" : paging.after().toString().replace("-", "");
        var hashes = votes.box(id).hashes(after, paging.limit() + 1);
        return Page.of(hashes, paging.limit(), Hash::new, PublishedVoteResource::cursor);
    }

    @GET
    @Path("/{id}/receipts/{hash}")
    @PermitAll
    @Operation(
            operationId = "checkBallotReceipt",
            summary = "核对回执 · Check a receipt",
            description =
                    "凭回执上的哈希核对选票是否收到、是否计入。· By its hash: whether the ballot is in the box, and whether it counts.")
    public Check receipt(UUID id, @Parameter(description = "选票哈希 · Hash of the ballot") String hash) {
        var counted = hash.matches("[0-9a-f]{64}") ? votes.box(id).counts(hash) : null;
        if (counted == null) {
            throw Refusal.of(VoteProblem.RECEIPT);
        }
        return new Check(hash, counted);
    }

    /** Half of a hash tells it from all others. */
    private static UUID cursor(String hash) {
        return new UUID(Long.parseUnsignedLong(hash, 0, 16, HEX), Long.parseUnsignedLong(hash, 16, 32, HEX));
    }
}
