package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a clock ended: void is no verdict, for nothing was left to be done. */
@Schema(description = "时限结果:KEPT 按时,MISSED 超时,VOID 不计 · How a clock ended")
enum ClockEnd {
    KEPT,
    MISSED,
    VOID
}
