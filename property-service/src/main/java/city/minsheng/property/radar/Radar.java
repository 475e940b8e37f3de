package city.minsheng.property.radar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes to its end within some days, the most urgent first. */
@Schema(name = "ExpiryRadar", description = "到期雷达 · What comes to its end soon")
record Radar(
        @Schema(description = "今天 · Today") LocalDate today,

        @Schema(description = "看到今后多少天 · Days looked ahead", examples = "90")
        int within,

        @Schema(description = "各种类的件数 · How many of each kind")
        List<Count> counts,

        @Schema(description = "到期事项,先到期的在前,最多 500 件 · What ends, the earliest first, 500 at most")
        List<Item> expiries) {

    @Schema(name = "ExpiryCount", description = "一个种类的件数 · How many of a kind")
    record Count(
            ExpiryKind kind,

            @Schema(description = "种类名称 · Name of the kind", examples = "三年托管")
            String kindLabel,

            @Schema(description = "件数 · How many", examples = "3")
            long count,

            @Schema(description = "其中已过期 · Overdue among them", examples = "1")
            long overdue) {}

    @Schema(name = "ExpiryItem", description = "一件到期事项 · Something that ends")
    record Item(
            ExpiryKind kind,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "小区名称 · Name of the community", examples = "清泉中学家属院")
            String communityName,

            @Schema(description = "有关企业;业委会任期没有 · The company; a committee has none", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "最后一天 · Last day") LocalDate endsOn,

            @Schema(
                    description = "剩余天数,当天为 0,过期为负 · Days left, 0 on the last day, below zero when it is over",
                    examples = "30")
            long daysLeft) {}
}
