package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case came in. A row of the monthly list has no time of day and no history, so no rate counts it. */
@Schema(description = "来源:IMPORT 月度清单导入,INTAKE 逐件受理 · How a case came in")
enum HotlineOrigin {
    IMPORT,
    INTAKE
}
