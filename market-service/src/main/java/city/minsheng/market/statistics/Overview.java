package city.minsheng.market.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the service at a glance. */
@Schema(name = "MarketOverview", description = "文明菜市统计 · Farmers' markets")
record Overview(Market market) {
    @Schema(name = "MarketFigures", description = "文明菜市 · Farmers' markets")
    record Market(
            @Schema(description = "市场数 · Markets", examples = "18")
            long markets,

            @Schema(description = "摊位数 · Stalls", examples = "1088")
            long stalls,

            @Schema(description = "本年检测数,不含作废 · Tests of the year, those invalidated left out", examples = "1980")
            long pesticideTests,

            @Schema(description = "其中阳性 · Positive ones among them", examples = "10")
            long positives) {}
}
