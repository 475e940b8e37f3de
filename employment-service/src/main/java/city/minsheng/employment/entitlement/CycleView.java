package city.minsheng.employment.entitlement;

import city.minsheng.common.http.Versioned;
import city.minsheng.employment.programme.OpenCycle;
import city.minsheng.employment.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cycle as it is answered. */
@Schema(name = "Cycle", description = "政策年度 · A cycle")
record CycleView(
        UUID id,
        long version,
        Programme programme,
        @Schema(examples = "稳岗返还") String programmeLabel,
        @Schema(examples = "2022") int year,

        @Schema(description = "按此日有效的政策参数认定 · The day whose parameters count")
        LocalDate policyDay,

        Instant openedAt,

        @Schema(description = "辖区内各状态的数量 · How many in each state, in the caller's region")
        Map<EntitlementStatus, Long> entitlements)
        implements Versioned {
    static CycleView of(OpenCycle c, Map<EntitlementStatus, Long> entitlements) {
        return new CycleView(
                c.id(),
                c.version(),
                c.programme(),
                c.programme().label(),
                c.year(),
                c.policyDay(),
                c.openedAt(),
                entitlements);
    }
}
