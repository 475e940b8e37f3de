package city.minsheng.property.formation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a procedure stands in a formation (程序进度). */
@Schema(description = "程序进度:DONE 已完成,OPEN 可办理,EARLY 期限未满,BLOCKED 前序未完成 · How a procedure stands")
enum Standing {
    DONE,
    OPEN,
    EARLY,
    BLOCKED
}
