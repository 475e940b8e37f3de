package city.minsheng.property.cable;

import city.minsheng.common.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the works are: each figure counts both of its sides, and no percentage is the mean of others. */
@Schema(name = "CableStatistics", description = "飞线整治进度 · Progress of the cable works")
record CableStatistics(
        CableGrouping by,

        @Schema(description = "截止日期 · Counted up to") LocalDate asOf,

        @Schema(description = "合计 · All together") Figures overall,

        List<Group> groups) {

    @Schema(name = "CableGroup", description = "一组 · One group")
    record Group(
            @Schema(
                    description = "分组的值;牵头单位未定的不返回 · The group's key, absent where no carrier is settled",
                    examples = "COMMUNITY")
            String key,

            @Schema(description = "区划名称 · Name of a region", examples = "柳园街道")
            String name,

            Figures figures) {}

    @Schema(name = "CableProgress", description = "进度,均含分子分母 · Progress, each figure with both of its sides")
    record Figures(
            @Schema(description = "完成点位 / 全部点位;反弹未修复的不算完成 · Sites completed, of all; one that has rebounded is not")
            Ratio sites,

            @Schema(description = "完成楼栋 / 全部楼栋 · Buildings completed, of all")
            Ratio buildings,

            @Schema(description = "按期完成 / 有期限的已完成点位 · On time, of the completed with a due day")
            Ratio onTime,

            @Schema(description = "反弹过的点位 / 曾完成的点位 · Sites that have rebounded, of those ever completed")
            Ratio rebounded) {}
}
