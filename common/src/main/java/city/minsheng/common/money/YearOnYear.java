package city.minsheng.common.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure beside that of the same span a year before (同比): {@code (current - previous) / previous}. */
@JsonPropertyOrder({"current", "previous", "percent"})
@Schema(description = "同比,含两期数值 · Year on year, with both figures")
public record YearOnYear(
        @Schema(description = "本期 · This span", examples = "925")
        long current,

        @Schema(description = "上年同期 · The same span a year before", examples = "1250")
        long previous) {
    @JsonProperty
    @Schema(examples = "-26.00", description = "变化百分比;上期为 0 时不返回 · Change in percent, absent when previous is 0")
    public String percent() {
        return Ratio.percentOf(current - previous, previous);
    }
}
