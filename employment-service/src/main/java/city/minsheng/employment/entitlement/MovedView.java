package city.minsheng.employment.entitlement;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bulk act came to. */
@Schema(name = "MoveResult", description = "批量流转结果 · What a bulk act came to")
record MovedView(
        @Schema(description = "流转数量 · How many were moved", examples = "6558")
        long moved,

        @Schema(description = "其后各状态的数量 · How many in each state afterwards")
        Map<EntitlementStatus, Long> entitlements) {}
