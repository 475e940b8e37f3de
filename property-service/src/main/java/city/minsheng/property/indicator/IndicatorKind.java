package city.minsheng.property.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the raw value of an indicator comes from. */
@Schema(description = "取数方式:COMPUTED 系统取数,MANUAL 人工录入并附依据 · Computed from the service's data, or entered with evidence")
public enum IndicatorKind {
    COMPUTED,
    MANUAL
}
