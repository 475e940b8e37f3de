package city.minsheng.property.vote;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.property.room.Area;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a vote. */
@Schema(name = "Vote", description = "业主表决 · A vote of the owners")
record VoteView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "BJ-20220926-0001")
        String number,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "标题 · Title", examples = "2022年第一次业主大会会议")
        String title,

        @Schema(description = "计票规则版次 · Edition of the rules", examples = "2022-1")
        String rules,

        VoteStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "投票中")
        String statusLabel,

        @Schema(description = "表决事项 · The matters") List<MatterView> matters,

        @Schema(description = "公告日期 · Day of the notice") LocalDate noticeOn,

        @Schema(description = "开始日期 · First day of voting") LocalDate opensOn,

        @Schema(description = "截止日期,含当日 · Last day of voting, to its end")
        LocalDate closesOn,

        RosterView roster,

        @Schema(
                description =
                        "全部选票哈希排序后以换行相连的 SHA-256,截止时冻结 · SHA-256 over the sorted hashes of all ballots, frozen at the close",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String ballotsHash,

        ResultView result,

        @Schema(description = "结果公示的标识 · Id of the publicity of the result")
        UUID publicityId,

        @Schema(description = "办理记录;列表中不返回 · History; only in the answer for one vote")
        List<StepView> steps,

        @Schema(description = "服务器时间 · The server's time") Instant serverTime,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<VoteMove> allowedActions)
        implements Versioned {

    @Schema(name = "VoteMatter", description = "表决事项 · A matter")
    record MatterView(
            @Schema(description = "序号,从 1 起 · Number, from 1", examples = "1")
            int line,

            @Schema(description = "事项 · The matter", examples = "选聘物业服务企业")
            String title,

            Subject subject,

            @Schema(description = "共同决定事项名称 · Name of the subject", examples = "选聘和解聘物业服务企业")
            String subjectLabel,

            MatterKind kind) {
        static MatterView of(int line, Matter matter) {
            var subject = matter.subject();
            return new MatterView(line, matter.title(), subject, subject.label(), subject.kind);
        }
    }

    @Schema(name = "VoteRoster", description = "表决名册,开始时冻结 · The roster, frozen when the vote opens")
    record RosterView(
            @Schema(description = "人数 · Heads", examples = "539")
            long heads,

            @Schema(description = "房屋套数 · Rooms", examples = "560")
            int rooms,

            @Schema(description = "专有部分面积合计,平方米 · Exclusive area, m²", examples = "44198.00")
            String areaSquareMetres,

            @Schema(
                    description =
                            "名册的 SHA-256:各行“序号、面积(三百分之一平方米)、套数”以制表符分隔、以换行结尾 · SHA-256 over number, area in "
                                    + "three-hundredths of m² and rooms of each head, parted by tabulators, each line ended by a line feed",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {}

    @Schema(name = "VoteStep", description = "办理步骤 · A step")
    record StepView(
            VoteMove move,
            VoteStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "投票中")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(VoteStep step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.comment());
        }
    }

    /** One line of a list: without its history. */
    static VoteView line(Vote vote, Actor actor, Instant now) {
        return view(vote, null, actor, now);
    }

    static VoteView of(Vote vote, Actor actor, Instant now) {
        return view(vote, vote.steps().stream().map(StepView::of).toList(), actor, now);
    }

    static List<MatterView> matters(Vote vote) {
        var matters = vote.matters();
        return IntStream.range(0, matters.size())
                .mapToObj(i -> MatterView.of(i + 1, matters.get(i)))
                .toList();
    }

    static RosterView roster(Vote vote) {
        var all = vote.all();
        return all == null
                ? null
                : new RosterView(
                        all.heads(),
                        vote.facts().rooms(),
                        new Area(all.area()).text(),
                        vote.facts().rosterHash());
    }

    private static VoteView view(Vote vote, List<StepView> steps, Actor actor, Instant now) {
        var v = vote.facts();
        return new VoteView(
                v.id(),
                v.version(),
                v.number(),
                v.communityCode(),
                v.title(),
                v.rules().edition(),
                v.status(),
                v.status().label(),
                matters(vote),
                v.noticeOn(),
                v.opensOn(),
                v.closesOn(),
                roster(vote),
                v.ballotsHash(),
                ResultView.of(vote),
                v.publicityId(),
                steps,
                now,
                vote.allowedTo(actor));
    }
}
