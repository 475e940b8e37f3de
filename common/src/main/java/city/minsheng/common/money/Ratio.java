package city.minsheng.common.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a whole (占比) with both sides shown; the percentage has two decimals, half up, and is absent of nothing. */
@JsonPropertyOrder({"numerator", "denominator", "percent"})
@Schema(description = "占比,含分子分母 · A ratio with both of its sides")
public record Ratio(
        @Schema(description = "分子 · Numerator", examples = "123")
        long numerator,

        @Schema(description = "分母 · Denominator", examples = "131")
        long denominator) {
    @JsonProperty
    @Schema(examples = "93.89", description = "百分比,两位小数;分母为 0 时不返回 · Percent, absent when the denominator is 0")
    public String percent() {
        return percentOf(numerator, denominator);
    }

    static String percentOf(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
