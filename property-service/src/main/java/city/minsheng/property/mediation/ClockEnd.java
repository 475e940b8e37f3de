package city.minsheng.property.mediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the term of a level ended: void is no verdict, for the parties took the case back. */
@Schema(name = "MediationClockEnd", description = "时限结果:KEPT 按时,MISSED 超时,VOID 不计 · How a term ended")
enum ClockEnd {
    KEPT,
    MISSED,
    VOID
}
