package city.minsheng.property.elevator;

import city.minsheng.common.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the projects stand on a day, each figure with both of its sides. */
@Schema(name = "ElevatorStatistics", description = "加装电梯统计 · Elevators in figures")
record ElevatorStatistics(
        ElevatorGrouping by,

        @Schema(description = "截止日期 · Counted up to") LocalDate asOf,

        @Schema(description = "合计 · All together") Figures overall,

        List<Group> groups) {

    @Schema(name = "ElevatorGroup", description = "一组 · One group")
    record Group(
            @Schema(description = "分组的值 · The group's key", examples = "371525001000")
            String key,

            Figures figures) {}

    @Schema(name = "ElevatorFigures", description = "各项数字 · The figures")
    record Figures(
            @Schema(description = "使用中 / 全部项目 · In use, of all projects")
            Ratio inUse,

            @Schema(description = "表决通过 / 已计票 · Carried, of the votes counted")
            Ratio carried,

            @Schema(description = "已解决的异议 / 全部异议 · Objections settled, of all")
            Ratio settled,

            @Schema(description = "已批补贴,元 · Subsidies granted, yuan", examples = "150000.00")
            String subsidyYuan) {}
}
