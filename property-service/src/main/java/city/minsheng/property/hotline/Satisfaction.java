package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller rates the handling (满意度评价); the first two count as satisfied. */
@Schema(description = "满意度:SATISFIED 满意,BASICALLY_SATISFIED 基本满意,UNSATISFIED 不满意 · How the caller rates it")
enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    UNSATISFIED
}
