package city.minsheng.property.publicity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a publicity ended (公示结果). */
@Schema(description = "公示结果:UNCHANGED 无变更,CORRECTED 经异议更正,WITHDRAWN 撤回 · How it ended")
public enum Outcome {
    UNCHANGED,
    CORRECTED,
    WITHDRAWN
}
