package city.minsheng.property.mediation;

import city.minsheng.common.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many mediations were settled of those concluded. */
@Schema(name = "MediationStatistics", description = "调解成功率 · Success of mediation")
record MediationStatistics(
        MediationGrouping by,
        LocalDate from,
        LocalDate to,

        @Schema(description = "成功率:达成协议 / 已办结(达成协议、三级未成、转送)· Settled, of those concluded")
        Ratio overall,

        List<Group> groups) {

    @Schema(name = "MediationGroup", description = "一组 · One group")
    record Group(
            @Schema(description = "分组的值;无服务企业的不返回 · The group's key, absent where no company serves", examples = "1")
            String key,

            @Schema(description = "成功率 · Settled, of those concluded")
            Ratio settled) {}

    @Schema(name = "MediationRoomCoverage", description = "调解室覆盖率 · Coverage with rooms")
    record Coverage(
            @Schema(description = "有调解室的小区 / 全部小区 · Communities with a room, of all")
            Ratio overall,

            List<Area> areas) {}

    @Schema(name = "MediationRoomArea", description = "一个区划的覆盖率 · Coverage of one region")
    record Area(
            @Schema(description = "区划代码 · Region", examples = "371525001000")
            String regionCode,

            @Schema(description = "区划名称 · Name of the region", examples = "清泉街道")
            String regionName,

            @Schema(description = "有调解室的小区 / 全部小区 · Communities with a room, of all")
            Ratio covered,

            @Schema(description = "没有调解室的小区 · Communities without one")
            List<Uncovered> without) {}

    @Schema(name = "CommunityWithoutRoom", description = "没有调解室的小区 · A community without a room")
    record Uncovered(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "小区名称 · Name", examples = "清泉中学家属院")
            String name) {}
}
