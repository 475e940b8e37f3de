package city.minsheng.property.cable;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of the cable works. */
enum CableProblem implements ProblemCode {
    MISSING(404, "cable.missing", "没有这个点位,或您无权查看", "There is no such site, or it is not yours to see"),
    MOVE(409, "cable.move", "点位目前为“{1}”({0}),不能进行此操作", "This is not possible while the site is {0}"),
    ACTOR(403, "cable.actor", "此操作不由您办理", "This step is not yours to take"),
    SELF_ACCEPTED(403, "cable.self-accepted", "进场登记的人不能验收同一点位", "Who began the works does not accept them"),
    EXISTS(409, "cable.exists", "已有同类同名的点位“{0}”", "There is a site of that kind by the name {0} already"),
    REGION(422, "cable.region", "行政区划 {0} 不存在或不在您的辖区", "There is no region {0} in yours"),
    PLANNED_ON(
            422, "cable.planned-on", "计划日期须在今天({0})到期限之间", "The planned day lies between today, {0}, and the due day"),
    PLAN_INCOMPLETE(
            422,
            "cable.plan-incomplete",
            "公告前须先确定整治方式和牵头单位",
            "Method and leading carrier are settled before the notice"),
    STANDARD_MISSING(
            422, "cable.standard-missing", "“{1}”({0})的整治标准尚未由试点确定", "No pilot has set the standard for {0} yet"),
    STANDARD_UNMET(422, "cable.standard-unmet", "未达标或未核对的标准条目:{0}", "These items of the standard are not met: {0}"),
    STANDARD_UNKNOWN(422, "cable.standard-unknown", "整治标准没有这些条目:{0}", "The standard has no such items: {0}"),
    PILOT(422, "cable.pilot", "标准须来自本县区已验收的试点点位", "A standard comes from a pilot of the county that was accepted"),
    ITEM_TWICE(422, "cable.item-twice", "标准条目代码重复", "Two items of the standard have one code"),
    STANDARD_NOT_FOUND(
            404, "cable.standard-not-found", "没有这份标准,或您无权查看", "There is no such standard, or it is not yours to see"),
    KEEP_EARLY(
            409,
            "cable.keep-early",
            "验收满 {0} 天后(最早 {1})才能转入长效管护(ACCEPTED)",
            "A site that is ACCEPTED is kept after {0} days, from {1} on"),
    INFEASIBLE(
            422,
            "cable.schedule-infeasible",
            "每周 {0} 个点位排不下,有 {1} 个点位超过期限;至少需每周 {2} 个(0 表示期限已不可能)",
            "At {0} sites a week {1} do not fit before their due dates; {2} a week would do, 0 if none does");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    CableProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue cables() {
            return ProblemCatalogue.of(CableProblem.class);
        }
    }
}
