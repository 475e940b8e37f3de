package city.minsheng.property.elevator;

import city.minsheng.common.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the cost of a project is split, line by line. */
@Schema(name = "ElevatorCostSplit", description = "费用分摊 · The cost split")
record CostSplitView(
        @Schema(description = "公式版次 · Edition of the formula", examples = "1")
        int formulaEdition,

        @Schema(description = "公式名称 · Title of the formula", examples = "按楼层递增分摊")
        String formulaTitle,

        @Schema(description = "总费用,元 · Cost, yuan", examples = "480000.00")
        String costYuan,

        @Schema(description = "权重合计 · Sum of the weights", examples = "300")
        String weights,

        @Schema(description = "各户分摊,合计等于总费用 · Shares, which add up to the cost")
        List<LineView> lines,

        @Schema(description = "补贴,元;未核算不返回 · Subsidy, yuan, absent until it is worked out", examples = "150000.00")
        String subsidyYuan,

        @Schema(description = "扣除补贴后的费用,元 · Cost less the subsidy, yuan", examples = "330000.00")
        String netCostYuan,

        @Schema(description = "扣除补贴后各户分摊 · Shares of what is left")
        List<LineView> netLines) {

    @Schema(name = "ElevatorCostShare", description = "一户的分摊 · A share")
    record LineView(
            @Schema(description = "房号 · Room", examples = "201")
            String room,

            @Schema(description = "楼层 · Floor", examples = "2")
            int floor,

            @Schema(description = "权重 · Weight", examples = "20")
            String weight,

            @Schema(description = "分摊金额,元 · Share, yuan", examples = "32000.00")
            String shareYuan,

            @Schema(description = "是否分得余下的一分 · Whether it pays one of the fen that were left")
            boolean roundedUp) {
        static LineView of(CostSplit.Line line) {
            return new LineView(
                    line.room(),
                    line.floor(),
                    Long.toString(line.weight()),
                    line.share().yuan(),
                    line.roundedUp());
        }
    }

    static CostSplitView of(ElevatorProject project, CostFormula formula) {
        var facts = project.facts();
        var subsidy = facts.subsidy();
        var net = subsidy == null ? null : new Money(facts.cost().fen() - subsidy.fen());
        return new CostSplitView(
                formula.edition(),
                formula.title(),
                facts.cost().yuan(),
                CostSplit.weights(project.rooms(), formula).toString(),
                lines(facts.cost(), project, formula),
                subsidy == null ? null : subsidy.yuan(),
                net == null ? null : net.yuan(),
                net == null ? null : lines(net, project, formula));
    }

    private static List<LineView> lines(Money cost, ElevatorProject project, CostFormula formula) {
        return CostSplit.of(cost, project.rooms(), formula).stream()
                .map(LineView::of)
                .toList();
    }
}
