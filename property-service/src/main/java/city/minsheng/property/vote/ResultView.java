package city.minsheng.property.vote;

import city.minsheng.property.room.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a vote, which explains itself line by line (计票结果). */
@Schema(name = "VoteResult", description = "计票结果,逐行说明 · The result, explained line by line")
record ResultView(
        Side all,
        Side tookPart,

        @Schema(description = "参与是否达到三分之二 · Whether there is a quorum")
        boolean quorum,

        @Schema(description = "各事项 · The matters") List<MatterResult> matters,

        @Schema(description = "逐行说明 · The explanation, line by line")
        List<Line> explanation) {

    @Schema(name = "VoteWeight", description = "面积与人数 · Area and heads")
    record Side(
            @Schema(
                    description = "面积,平方米;两位小数不能精确表示时为分数 · m², a fraction where decimals are not exact",
                    examples = "44198.00")
            String areaSquareMetres,

            @Schema(description = "人数 · Heads", examples = "539")
            long heads) {
        static Side of(Weight weight) {
            return new Side(new Area(weight.area()).text(), weight.heads());
        }
    }

    @Schema(name = "VoteMatterResult", description = "一个事项的结果 · The result of a matter")
    record MatterResult(
            @Schema(description = "序号,从 1 起 · Number, from 1", examples = "1")
            int line,

            @Schema(description = "事项 · The matter", examples = "选聘物业服务企业")
            String title,

            MatterKind kind,
            Side inFavour,
            Side against,
            Side abstained,

            @Schema(description = "是否通过 · Whether it passed")
            boolean passed) {}

    @Schema(name = "VoteExplanation", description = "一行说明 · A line of the explanation")
    record Line(
            @Schema(description = "事项序号;针对全体的不返回 · Number of the matter, absent for what is about all", examples = "1")
            Integer matter,

            VoteRule rule,

            @Schema(description = "规则 · The rule", examples = "参与表决的专有部分面积和人数均不少于总数的三分之二 · At least two thirds of both")
            String text,

            @Schema(
                    description = "面积:部分/全部,须达到的比例 · Area: part of whole, and what is needed",
                    examples = "30000.00 / 44198.00, >= 2/3")
            String area,

            @Schema(
                    description = "人数:部分/全部,须达到的比例 · Heads: part of whole, and what is needed",
                    examples = "360 / 539, >= 2/3")
            String heads,

            @Schema(description = "面积是否达到 · Whether the area is enough")
            boolean areaReached,

            @Schema(description = "人数是否达到 · Whether the heads are enough")
            boolean headsReached) {
        static Line of(Integer matter, VoteRule rule, Threshold threshold, Weight part, Weight whole) {
            var needed = (threshold.exactlyIsEnough() ? ", >= " : ", > ") + threshold.text();
            return new Line(
                    matter,
                    rule,
                    rule.text(),
                    new Area(part.area()).text() + " / " + new Area(whole.area()).text() + needed,
                    part.heads() + " / " + whole.heads() + needed,
                    threshold.isReached(part.area(), whole.area()),
                    threshold.isReached(part.heads(), whole.heads()));
        }
    }

    /** @param matters as they were asked; the count says what the ballots say of them */
    static ResultView of(List<Matter> matters, Weight all, Weight tookPart, List<Tally> tallies) {
        var quorum = Threshold.QUORUM.isReached(tookPart, all);
        var lines = new ArrayList<Line>();
        lines.add(Line.of(null, VoteRule.QUORUM, Threshold.QUORUM, tookPart, all));
        for (int i = 0; i < tallies.size(); i++) {
            var kind = matters.get(i).subject().kind;
            var rule = kind == MatterKind.ORDINARY ? VoteRule.ORDINARY : VoteRule.SPECIAL;
            var tally = tallies.get(i);
            lines.add(Line.of(i + 1, rule, kind.majority, tally.inFavour(), tally.tookPart()));
        }
        var results = IntStream.range(0, tallies.size())
                .mapToObj(i -> result(i + 1, matters.get(i), tallies.get(i), quorum))
                .toList();
        return new ResultView(Side.of(all), Side.of(tookPart), quorum, results, List.copyOf(lines));
    }

    private static MatterResult result(int line, Matter matter, Tally tally, boolean quorum) {
        var kind = matter.subject().kind;
        return new MatterResult(
                line,
                matter.title(),
                kind,
                Side.of(tally.inFavour()),
                Side.of(tally.against()),
                Side.of(tally.abstained()),
                quorum && tally.passes(kind));
    }

    /** What is on record; null until two counts have agreed. */
    static ResultView of(Vote vote) {
        return vote.isDecided()
                ? of(
                        vote.matters(),
                        vote.all(),
                        vote.tookPart(),
                        vote.matters().stream().map(Matter::tally).toList())
                : null;
    }
}
