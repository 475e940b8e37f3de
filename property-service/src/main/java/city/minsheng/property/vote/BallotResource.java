package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Ballots over both channels, and who votes for whom. */
@Path("/api/v1/votes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "votes", description = "业主表决 · Votes of the owners")
class BallotResource extends VoteActResource {
    @Schema(name = "Ballot", description = "一张选票,涵盖名册该号的全部房屋 · A ballot, for all rooms of its head")
    record BallotIn(
            @Schema(description = "名册序号 · Number in the roster", examples = "17") @NotNull @Min(1)
            Integer head,

            @Schema(description = "按事项顺序的意见 · What it says, in the order of the matters")
            @NotNull
            @Size(min = 1, max = 20)
            List<@NotNull Choice> choices) {}

    @Schema(name = "BallotReceipt", description = "回执 · The receipt")
    record ReceiptView(
            @Schema(description = "名册序号 · Number in the roster", examples = "17")
            int head,

            Channel channel,

            @Schema(
                    description =
                            "选票哈希:“表决标识|名册序号|意见以逗号相连|盐”的 SHA-256,截止后公布 · SHA-256 of vote, number, choices and salt, "
                                    + "published after the close",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash,

            @Schema(description = "盐,请自行保存 · The salt, to be kept", examples = "0f1e2d3c4b5a69788796a5b4c3d2e1f0")
            String salt,

            @Schema(description = "投票时刻 · When it was cast") Instant castAt) {}

    /** What the audit keeps of a ballot: that it was cast, never what it says. */
    record Receipted(int head, Channel channel, String hash) {}

    @Schema(name = "ProxyGrant", description = "委托 · A proxy")
    record Grant(
            @Schema(description = "委托人的名册序号 · Number of who grants it", examples = "17") @NotNull @Min(1)
            Integer head,

            @Schema(description = "受托人的名册序号 · Number of the proxy", examples = "23") @NotNull @Min(1)
            Integer proxyHead) {}

    @Schema(name = "Proxy", description = "已登记的委托 · A proxy that was granted")
    record GrantView(
            @Schema(description = "委托人的名册序号 · Number of who granted it", examples = "17")
            int head,

            @Schema(description = "受托人的名册序号 · Number of the proxy", examples = "23")
            int proxyHead,

            @Schema(description = "委托时刻 · When it was granted")
            Instant grantedAt) {}

    @POST
    @Path("/ballots")
    @ResponseStatus(201)
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "castBallot",
            summary = "小程序投票 · Cast a ballot",
            description = "业主本人、共有人推选的代表或受托人;一人一票,以先收到的为准。· The owner, the one whom co-owners have named, or a "
                    + "proxy; one ballot a head, and the first one counts.")
    public ReceiptView cast(UUID id, @NotNull @Valid BallotIn in) {
        return put(id, in, Channel.MINI_PROGRAM);
    }

    @POST
    @Path("/paper-ballots")
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "enterPaperBallot",
            summary = "录入纸质选票 · Enter a paper ballot",
            description =
                    "以录入时刻为收到时刻;该号已投票的予以拒绝。· It counts as received when it is entered, and is refused where the head "
                            + "has cast its ballot.")
    public ReceiptView enter(UUID id, @NotNull @Valid BallotIn in) {
        return put(id, in, Channel.PAPER);
    }

    @POST
    @Path("/proxies")
    @ResponseStatus(201)
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "grantProxy",
            summary = "委托投票 · Grant a proxy",
            description = "委托名册中的其他业主;每名受托人可代表的人数为政策参数,不得转委托。· To another head of the roster; for how many one "
                    + "may act is a policy parameter, and none passes it on.")
    public GrantView grant(UUID id, @NotNull @Valid Grant in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        votes.visible(actor, id);
        votes.box(id).holdOpen(now);
        var head = head(id, in.head());
        var person = actor.requirePerson();
        if (!person.equals(head.person())) {
            throw Refusal.of(VoteProblem.NOT_YOURS);
        }
        if (votes.box(id).holds(head.number())) {
            throw Refusal.of(VoteProblem.CAST, head.number());
        }
        votes.proxies(id).grant(head, head(id, in.proxyHead()), votes.proxyLimit(now), person, now);
        var granted = new GrantView(in.head(), in.proxyHead(), now);
        audit.change(actor, "GRANT_PROXY", KIND, id, null, granted);
        return granted;
    }

    private ReceiptView put(UUID id, BallotIn in, Channel channel) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var vote = votes.visible(actor, id);
        var box = votes.box(id);
        box.holdOpen(now);
        var head = head(id, in.head());
        var byProxy = channel == Channel.MINI_PROGRAM && isProxy(id, head, actor);
        if (head.voter() == null) {
            throw Refusal.of(VoteProblem.NO_VOTER, head.number());
        }
        if (in.choices().size() != vote.matters().size()) {
            throw Refusal.of(VoteProblem.CHOICES, vote.matters().size());
        }
        var ballot = new BallotBox.Ballot(head.number(), channel, in.choices(), byProxy, actor.requirePerson());
        var receipt = box.cast(ballot, now);
        audit.change(actor, "CAST", KIND, id, null, new Receipted(head.number(), channel, receipt.hash()));
        return new ReceiptView(head.number(), channel, receipt.hash(), receipt.salt(), now);
    }

    /** False for the voter himself; a 403 for anybody who is neither. */
    private boolean isProxy(UUID id, Head head, Actor actor) {
        var person = actor.requirePerson();
        if (person.equals(head.person())) {
            return false;
        }
        if (!votes.proxies(id).isProxy(head.number(), person)) {
            throw Refusal.of(VoteProblem.NOT_YOURS);
        }
        return true;
    }

    private Head head(UUID id, int number) {
        var head = votes.roster(id).head(number);
        if (head == null) {
            throw Refusal.of(VoteProblem.HEAD, number);
        }
        return head;
    }
}
