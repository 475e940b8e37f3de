package city.minsheng.property.publicity;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused about published lists and objections. */
enum PublicityProblem implements WordedProblem {
    MISSING(404, "publicity.missing", "没有这个公示", "There is no such publicity"),
    LINE_MISSING(404, "publicity.line-missing", "公示名单没有第 {0} 行", "The list has no line {0}"),
    EMPTY(422, "publicity.empty", "名单为空,不能公示", "An empty list cannot be published"),
    RUNNING(409, "publicity.running", "公示期至 {0} 止,尚未届满", "The publicity period runs until the end of {0}"),
    PERIOD_OVER(
            409,
            "publicity.period-over",
            "公示期已于 {0} 届满或公示已结束,不再受理异议",
            "The publicity period ended on {0} or the publicity is closed; objections are no longer taken"),
    CLOSED(409, "publicity.closed", "公示已结束", "The publicity is closed"),
    OBJECTIONS_OPEN(409, "publicity.objections-open", "还有 {0} 条异议尚未答复", "{0} objections have not been answered yet"),
    OBJECTION_MISSING(
            404, "objection.missing", "没有这条异议,或您无权查看", "There is no such objection, or it is not yours to see"),
    OBJECTION_CONCERN(
            403, "objection.not-concerned", "该行与您或您的单位无关", "That line does not concern you or your organisation"),
    OBJECTION_OPEN(409, "objection.open", "您对该行的异议尚未答复", "Your objection to that line has not been answered yet"),
    OBJECTION_MOVE(409, "objection.move", "异议目前为“{1}”({0}),不能进行此操作", "This is not possible while the objection is {0}"),
    OBJECTION_ACTOR(403, "objection.actor", "此操作不由您办理", "This step is not yours to take");

    private final Wording wording;

    PublicityProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue publicity() {
            return ProblemCatalogue.of(PublicityProblem.class);
        }
    }
}
