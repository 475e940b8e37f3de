package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.property.room.Area;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The frozen roster, and once the box is closed its ballots: everything that a result is computed from. */
@Path("/api/v1/votes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "votes", description = "业主表决 · Votes of the owners")
class RosterResource extends VoteActResource {
    @Schema(name = "VoteHead", description = "名册的一人,姓名已脱敏 · A head of the roster, masked")
    record HeadView(
            @Schema(description = "名册序号 · Number in the roster", examples = "17")
            int head,

            @Schema(description = "投票人,个人已脱敏;没有可投票的人不返回 · Who votes, masked; absent where nobody can", examples = "样**")
            String voterMasked,

            @Schema(description = "面积,平方米 · Area, m²", examples = "88.67")
            String areaSquareMetres,

            @Schema(description = "房屋套数 · Rooms", examples = "1")
            int rooms,

            @Schema(description = "房屋,最多列 20 套 · The rooms, at most 20 of them", examples = "1号楼 1单元 301室")
            String places,

            @Schema(description = "是否已投票;业主只能看到自己的 · Whether it has cast its ballot; owners see this of their own only")
            Boolean cast) {}

    @Schema(name = "VoteLedgerEntry", description = "名册的一人及其选票,不含姓名 · A head and its ballot, without a name")
    record EntryView(
            @Schema(description = "名册序号 · Number in the roster", examples = "17")
            int head,

            @Schema(description = "面积,平方米 · Area, m²", examples = "88.67")
            String areaSquareMetres,

            @Schema(description = "房屋套数 · Rooms", examples = "1")
            int rooms,

            Channel channel,

            @Schema(description = "是否由受托人投票 · Whether a proxy cast it")
            Boolean byProxy,

            @Schema(description = "按事项顺序的意见;未投票的不返回 · In the order of the matters, absent without a ballot")
            List<Choice> choices,

            @Schema(
                    description = "选票哈希 · Hash of the ballot",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {}

    @Inject
    Vault vault;

    @GET
    @Path("/roster")
    @RolesAllowed({RESIDENT, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listVoteRoster",
            summary = "查询表决名册 · List the roster",
            description = "按序号;mine=true 只列本人可以投票的(本人、共有人代表或受托)。· By number; with mine=true only those the caller "
                    + "may vote for, as owner, for co-owners or as proxy.")
    public Page<HeadView> roster(
            UUID id,
            @Parameter(
                            description = "只列本人可以投票的 · Only those the caller may vote for",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    String mine,
            @BeanParam Paging paging) {
        if (mine != null && !mine.isEmpty() && !mine.equals("true") && !mine.equals("false")) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "mine");
        }
        var actor = Actor.of(identity);
        votes.visible(actor, id);
        var own = "true".equals(mine) ? actor.requirePerson() : null;
        var lines = votes.roster(id).lines(after(paging), paging.limit() + 1, own);
        var tellsCast = own != null || !actor.has(RESIDENT);
        return page(lines, paging, line -> line.number(), line -> view(line, tellsCast));
    }

    @GET
    @Path("/ballots")
    @RolesAllowed({RESIDENT, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listVoteBallots",
            summary = "查询名册与选票 · List roster and ballots",
            description =
                    "截止后供业主和审计重新计算,不含姓名。· For owners and auditors to recompute the result, once the vote is closed; "
                            + "without names.")
    public Page<EntryView> ballots(UUID id, @BeanParam Paging paging) {
        var vote = votes.visible(Actor.of(identity), id);
        if (vote.facts().ballotsHash() == null) {
            throw Refusal.of(VoteProblem.SEALED);
        }
        var entries = votes.box(id).ledger(after(paging), paging.limit() + 1);
        return page(entries, paging, entry -> entry.head(), RosterResource::view);
    }

    private HeadView view(RosterTable.Line line, boolean tellsCast) {
        var name = vault.open(line.nameSealed());
        return new HeadView(
                line.number(),
                "PERSON".equals(line.kind()) ? Mask.name(name) : name,
                new Area(line.area()).text(),
                line.rooms(),
                line.places(),
                tellsCast ? line.cast() : null);
    }

    private static EntryView view(BallotBox.Entry entry) {
        return new EntryView(
                entry.head(),
                new Area(entry.area()).text(),
                entry.rooms(),
                entry.channel(),
                entry.byProxy(),
                entry.choices(),
                entry.hash());
    }

    /** The cursor holds the number of the last head shown. */
    private static long after(Paging paging) {
        return paging.after() == null ? 0 : paging.after().getLeastSignificantBits();
    }

    private static <T, V> Page<V> page(List<T> rows, Paging paging, ToIntFunction<T> number, Function<T, V> view) {
        return Page.of(rows, paging.limit(), view, row -> new UUID(0, number.applyAsInt(row)));
    }
}
