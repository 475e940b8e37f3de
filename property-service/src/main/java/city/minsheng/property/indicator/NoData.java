package city.minsheng.property.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an indicator for which a company has no data (无数据): no data is never zero points. */
@Schema(
        description = "无数据时的处理:EXCLUDED 剔除权重,其余指标按比例折算;NEUTRAL 取其他参评企业平均分 · Without data: its weight is "
                + "taken out and the others are scaled, or the average of the other companies counts")
public enum NoData {
    EXCLUDED,
    NEUTRAL
}
