package city.minsheng.property.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a clock ended (时限结果). */
@Schema(description = "时限结果:KEPT 按时,MISSED 超时,VOID 不计 · How a clock ended")
enum Verdict {
    KEPT,
    MISSED,
    /** Nothing was left to promise: the owner took the request back, or it went elsewhere. */
    VOID
}
