package city.minsheng.property.elevator;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a project. */
@Schema(name = "ElevatorProject", description = "加装电梯项目 · An elevator project")
record ElevatorView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "DT-20220924-0001")
        String number,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "楼栋 · Building", examples = "3 号楼")
        String building,

        @Schema(description = "单元 · Unit", examples = "2 单元")
        String unit,

        ElevatorStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "公示中")
        String statusLabel,

        @Schema(description = "总费用,元 · Cost, yuan", examples = "480000.00")
        String costYuan,

        @Schema(description = "设计单位 · Designer", examples = "聊城市建筑设计院")
        String designer,

        @Schema(description = "表决结果;未计票不返回 · The vote, absent until it is counted")
        VoteView vote,

        @Schema(description = "公示最后一天 · Last day of the publicity")
        LocalDate publicityEndsOn,

        @Schema(description = "使用登记编号 · Registration", examples = "梯11鲁P00001(22)")
        String registration,

        @Schema(description = "补贴,元;未核算不返回 · Subsidy, yuan, absent until it is worked out", examples = "150000.00")
        String subsidyYuan,

        @Schema(description = "房屋;列表中不返回 · The rooms; only in the answer for one project")
        List<RoomView> rooms,

        @Schema(description = "异议;列表中不返回 · Objections; only in the answer for one project")
        List<ObjectionView> objections,

        @Schema(description = "联合审查意见;列表中不返回 · Opinions; only in the answer for one project")
        List<OpinionView> opinions,

        @Schema(description = "记录;列表中不返回 · History; only in the answer for one project")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<ElevatorMove> allowedActions)
        implements Versioned {

    @Schema(name = "ElevatorVote", description = "表决结果,按面积和人数 · The vote by area and heads")
    record VoteView(
            @Schema(description = "是否通过:CARRIED 通过,QUORUM_MISSED 参加不足,MAJORITY_MISSED 同意不足 · Outcome")
            SpecialMajority outcome,

            @Schema(description = "全部面积,平方米 · All area", examples = "960.00")
            String areaTotal,

            @Schema(description = "参加表决的面积 · Area that took part", examples = "880.00")
            String areaParticipated,

            @Schema(description = "同意的面积 · Area in favour", examples = "800.00")
            String areaInFavour,

            @Schema(description = "全部人数 · All heads", examples = "12")
            long headsTotal,

            @Schema(description = "参加表决的人数 · Heads that took part", examples = "11")
            long headsParticipated,

            @Schema(description = "同意的人数 · Heads in favour", examples = "10")
            long headsInFavour) {
        static VoteView of(VoteCount vote) {
            return new VoteView(
                    SpecialMajority.of(vote),
                    metres(vote.areaTotal()),
                    metres(vote.areaParticipated()),
                    metres(vote.areaInFavour()),
                    vote.headsTotal(),
                    vote.headsParticipated(),
                    vote.headsInFavour());
        }

        private static String metres(long hundredths) {
            return BigDecimal.valueOf(hundredths, 2).toPlainString();
        }
    }

    @Schema(name = "ElevatorRoom", description = "房屋 · A room")
    record RoomView(
            @Schema(description = "房号 · Room", examples = "201")
            String room,

            @Schema(description = "楼层 · Floor", examples = "2")
            int floor,

            @Schema(description = "专有面积,平方米 · Exclusive area", examples = "80.00")
            String areaSquareMetres,

            @Schema(description = "专有部分是否受影响 · Whether its exclusive part is used")
            boolean affected,

            @Schema(description = "受影响的业主是否单独同意;未登记不返回 · Whether its owner consented, absent until recorded")
            Boolean consented) {}

    @Schema(name = "ElevatorObjection", description = "异议 · An objection")
    record ObjectionView(
            @Schema(description = "理由 · Reason", examples = "影响一层采光")
            String reason,

            @Schema(description = "提出时刻 · When") Instant at,

            @Schema(description = "调解成功时刻;未解决不返回 · When it was settled, absent until then")
            Instant settledAt) {}

    @Schema(name = "ElevatorOpinion", description = "联合审查意见 · An opinion")
    record OpinionView(
            Department department,

            @Schema(description = "部门名称 · Name", examples = "住建")
            String departmentLabel,

            @Schema(description = "是否同意 · Whether it agrees")
            boolean agreed,

            @Schema(description = "意见 · Comment", examples = "结构安全,同意")
            String comment,

            @Schema(description = "时刻 · When") Instant at) {
        static OpinionView of(ElevatorOpinion given) {
            return new OpinionView(
                    given.department(), given.department().label(), given.agreed(), given.comment(), given.at());
        }
    }

    @Schema(name = "ElevatorStep", description = "步骤 · A step")
    record StepView(
            ElevatorMove move,
            ElevatorStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "表决中")
            String statusLabel,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明;计票时为结果 · Comment; the outcome at a count")
            String comment) {
        static StepView of(ElevatorStep step) {
            return new StepView(step.move(), step.status(), step.status().label(), step.at(), step.comment());
        }
    }

    /** Makes views for one actor. */
    record Maker(Actor actor) {
        /** One line of a list: without rooms and history. */
        ElevatorView line(ElevatorProject shown) {
            return view(shown, false);
        }

        ElevatorView of(ElevatorProject shown) {
            return view(shown, true);
        }

        private ElevatorView view(ElevatorProject shown, boolean whole) {
            var p = shown.facts();
            return new ElevatorView(
                    p.id(),
                    p.version(),
                    p.number(),
                    p.communityCode(),
                    p.building(),
                    p.unit(),
                    p.status(),
                    p.status().label(),
                    p.cost() == null ? null : p.cost().yuan(),
                    p.designer(),
                    p.vote() == null ? null : VoteView.of(p.vote()),
                    p.publicityEndsOn(),
                    p.registration(),
                    p.subsidy() == null ? null : p.subsidy().yuan(),
                    whole ? shown.rooms().stream().map(ElevatorRoom::view).toList() : null,
                    whole
                            ? shown.objections().stream()
                                    .map(ElevatorObjection::view)
                                    .toList()
                            : null,
                    whole ? shown.opinions().stream().map(OpinionView::of).toList() : null,
                    whole ? shown.steps().stream().map(StepView::of).toList() : null,
                    shown.allowedTo(actor));
        }
    }
}
