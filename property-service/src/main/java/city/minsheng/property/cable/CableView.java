package city.minsheng.property.cable;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a site. */
@Schema(name = "CableSite", description = "飞线整治点位 · A site of the cable works")
record CableView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        SiteKind kind,

        @Schema(description = "名称 · Name", examples = "后许小区")
        String name,

        @Schema(description = "行政区划代码 · Region", examples = "371502001001")
        String regionCode,

        @Schema(description = "楼栋数 · Buildings", examples = "8")
        int buildings,

        SizeClass sizeClass,

        @Schema(description = "建成年份 · Year of construction", examples = "1985")
        Integer builtYear,

        @Schema(description = "难度,1 到 5 · Difficulty, 1 to 5", examples = "4")
        Integer difficulty,

        KeySite keySite,

        @Schema(description = "是否试点 · Whether it is a pilot")
        boolean pilot,

        Priority priority,

        @Schema(description = "最近一次排期的次序 · Place in the last schedule", examples = "1")
        Integer scheduleRank,

        CableStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "已排期")
        String statusLabel,

        CableMethod method,

        @Schema(description = "方式名称 · Name of the method", examples = "下落")
        String methodLabel,

        Carrier carrier,

        @Schema(description = "牵头单位名称 · Name of the carrier", examples = "联通")
        String carrierLabel,

        @Schema(description = "联合单位 · Joint agencies") List<Agency> agencies,

        @Schema(description = "计划日期;排期时为该周周一 · Planned on; a schedule names the Monday of the week")
        LocalDate plannedOn,

        @Schema(description = "期限 · Due on") LocalDate dueOn,

        @Schema(description = "首次验收日期 · First accepted on") LocalDate completedOn,

        @Schema(description = "整治前照片的文件标识 · Id of the photo before", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f01")
        String beforePhoto,

        @Schema(description = "整治后照片的文件标识 · Id of the photo after", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f02")
        String afterPhoto,

        @Schema(description = "施工所依标准 · The standard it is worked to")
        UUID standardId,

        @Schema(description = "反弹记录;列表中不返回 · Rebounds; only in the answer for one site")
        List<CableRebound.Reading> rebounds,

        @Schema(description = "整治记录;列表中不返回 · History; only in the answer for one site")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<CableMove> allowedActions)
        implements Versioned {

    @Schema(name = "CableStep", description = "整治步骤 · A step")
    record StepView(
            CableMove move,
            CableStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "已公告")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(CableStep step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.comment());
        }
    }

    /** Makes views for one actor. */
    record Maker(PriorityWeights weights, Actor actor) {
        /** One line of a list: without its history. */
        CableView line(CableSite shown) {
            return view(shown, null, null);
        }

        CableView of(CableSite shown) {
            return view(
                    shown,
                    shown.rebounds(),
                    shown.steps().stream().map(StepView::of).toList());
        }

        private CableView view(CableSite shown, List<CableRebound.Reading> rebounds, List<StepView> steps) {
            var s = shown.facts();
            var traits = shown.traits();
            return new CableView(
                    s.id(),
                    s.version(),
                    s.kind(),
                    s.name(),
                    s.regionCode(),
                    s.buildings(),
                    traits.sizeClass(),
                    traits.builtYear(),
                    traits.difficulty(),
                    traits.keySite(),
                    traits.pilot(),
                    Priority.of(traits, weights),
                    s.scheduleRank(),
                    s.status(),
                    s.status().label(),
                    s.method(),
                    s.method() == null ? null : s.method().label(),
                    s.carrier(),
                    s.carrier() == null ? null : s.carrier().label(),
                    s.agencies(),
                    s.plannedOn(),
                    s.dueOn(),
                    s.completedOn(),
                    s.beforePhoto(),
                    s.afterPhoto(),
                    s.standardId(),
                    rebounds,
                    steps,
                    shown.allowedTo(actor));
        }
    }
}
