package city.minsheng.property.statistics;

import city.minsheng.common.money.Ratio;
import city.minsheng.common.money.YearOnYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the service at a glance. */
@Schema(name = "PropertyOverview", description = "物业与飞线整治统计 · Property management and cable works")
record Overview(Property property, Cables cables) {

    @Schema(name = "PropertyFigures", description = "红色物业 · Red property management")
    record Property(
            @Schema(description = "物业企业数 · Companies", examples = "28")
            long companies,

            @Schema(description = "小区数 · Communities", examples = "131")
            long communities,

            @Schema(description = "业委会组建率 · Committees formed")
            Ratio committeeFormation,

            @Schema(description = "业委会成员数 · Committee members", examples = "710")
            long committeeMembers,

            @Schema(description = "党员成员数 · Party members among them", examples = "520")
            long partyMembers,

            @Schema(description = "党员占比 · Share of Party members")
            Ratio partyShare,

            @Schema(description = "无专业化服务的小区数 · Without professional service", examples = "51")
            long withoutProfessionalService,

            @Schema(description = "三年托管小区数 · In trusteeship", examples = "28")
            long trusteeship,

            @Schema(description = "结对指导小区数 · Under guidance", examples = "23")
            long guidance,

            @Schema(description = "帮扶企业数 · Guiding companies", examples = "6")
            long guidingCompanies,

            @Schema(description = "双报到单位数 · Dual-registration units", examples = "97")
            long dualRegistrationUnits,

            @Schema(description = "三遍访服务队数 · Three-visits teams", examples = "325")
            long threeVisitsTeams,

            @Schema(description = "热线承办件同比 · Hotline cases, year on year")
            YearOnYear hotlineYearOnYear) {}

    @Schema(name = "CableFigures", description = "飞线整治 · Overhead cables")
    record Cables(
            @Schema(description = "完成小区数 · Communities completed", examples = "121")
            long communitiesCompleted,

            @Schema(description = "完成楼栋数 · Buildings completed", examples = "953")
            long buildingsCompleted,

            @Schema(description = "进度 · Progress") Ratio progress,

            @Schema(description = "完成主干道数 · Main roads completed", examples = "11")
            long mainRoads,

            @Schema(description = "完成背街小巷数 · Alleys completed", examples = "31")
            long alleys) {}
}
