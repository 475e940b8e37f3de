package city.minsheng.property.elevator;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of elevator projects. */
enum ElevatorProblem implements ProblemCode {
    MISSING(404, "elevator.missing", "没有这个加装项目,或您无权查看", "There is no such project, or it is not yours to see"),
    MOVE(409, "elevator.move", "项目目前为“{1}”({0}),不能进行此操作", "This is not possible while the project is {0}"),
    ACTOR(403, "elevator.actor", "此操作不由您办理", "This step is not yours to take"),
    COMMUNITY(422, "elevator.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    LIVE(409, "elevator.live", "该单元已有进行中的加装项目 {0}", "There is a project for that unit already: {0}"),
    ROOM_TWICE(422, "elevator.room-twice", "房号 {0} 重复", "The room {0} is named twice"),
    NOBODY_PAYS(422, "elevator.nobody-pays", "按现行公式没有需要分摊的房屋", "By the formula in force no room would pay"),
    FORMULA_MISSING(422, "elevator.formula-missing", "目前没有可用的分摊公式", "There is no formula of the cost split in force"),
    NO_PLAN(404, "elevator.no-plan", "尚未确定方案", "There is no plan yet"),
    ROOM(422, "elevator.room", "房号 {0} 不需单独同意", "The room {0} has nothing to consent to"),
    CONSENTED(409, "elevator.consented", "房号 {0} 的意见已登记", "What the owner of {0} says was recorded already"),
    SELF_COUNTED(403, "elevator.self-counted", "组织表决的人不能登记计票结果", "Who opened the vote does not record its count"),
    COUNT(
            422,
            "elevator.count",
            "计票数不合理:同意不多于参加,参加不多于全部(面积 {0} 平方米,人数最多 {1})",
            "The count does not add up: in favour within those who took part, these within all ({0} square metres, {1} heads at most)"),
    CONSENT_MISSING(
            422,
            "elevator.consent-missing",
            "专有部分受影响的业主尚未同意:{0}",
            "Owners whose exclusive part is used have not consented: {0}"),
    PUBLICITY_OVER(409, "elevator.publicity-over", "公示期至 {0},已结束", "The publicity ended on {0}"),
    PUBLICITY_RUNNING(409, "elevator.publicity-running", "公示期至 {0},尚未结束(PUBLICITY)", "It is in PUBLICITY until {0}"),
    OPINION_GIVEN(409, "elevator.opinion-given", "{0} 的意见已登记", "The opinion of {0} was recorded already"),
    OPINIONS_MISSING(
            422, "elevator.opinions-missing", "联合审查尚未同意:{0}", "These have not agreed in the joint review: {0}"),
    REGISTRATION_TAKEN(409, "elevator.registration-taken", "使用登记编号 {0} 已登记", "The registration {0} is taken"),
    SUBSIDY_MISSING(422, "elevator.subsidy-missing", "补贴尚未由镇街核算", "The town has not worked out the subsidy yet"),
    SELF_GRANTED(403, "elevator.self-granted", "核算补贴的人不能审批", "Who worked out the subsidy does not grant it");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    ElevatorProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue elevators() {
            return ProblemCatalogue.of(ElevatorProblem.class);
        }
    }
}
