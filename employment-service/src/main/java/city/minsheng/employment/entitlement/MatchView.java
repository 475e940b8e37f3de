package city.minsheng.employment.entitlement;

import city.minsheng.employment.eligibility.Outcome;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a matching came to. */
@Schema(name = "MatchResult", description = "数据比对结果 · What the matching came to")
record MatchView(
        @Schema(description = "辖区内企业数 · Enterprises of the region", examples = "7500")
        long read,

        @Schema(description = "首次认定 · Decided for the first time", examples = "7500")
        long created,

        @Schema(description = "事实或参数变化后重新认定 · Decided anew", examples = "0")
        long redecided,

        @Schema(description = "未变 · Left as they were", examples = "0")
        long unchanged,

        @Schema(description = "本年度各认定结果合计 · All decisions of the cycle by outcome")
        Map<Outcome, Long> outcomes) {}
