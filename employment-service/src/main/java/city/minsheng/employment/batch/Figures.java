package city.minsheng.employment.batch;

import city.minsheng.common.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ControlFigures", description = "核对人自己清点的家数和总额 · What the person counted himself")
record Figures(
        @NotNull @Min(0) @Max(Integer.MAX_VALUE) @Schema(examples = "6558")
        Integer count,

        @NotNull @Size(max = 20) @Pattern(regexp = "[0-9]{1,15}\\.[0-9]{2}") @Schema(examples = "51577200.00")
        String totalYuan) {
    Control control() {
        return new Control(count, Money.ofYuan(totalYuan));
    }
}
