package city.minsheng.property.formation;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of formations. */
enum FormationProblem implements ProblemCode {
    MISSING(404, "formation.missing", "没有这项组建,或您无权查看", "There is no such formation, or it is not yours to see"),
    COMMUNITY(422, "formation.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    RUNNING(409, "formation.running", "小区 {0} 已有进行中的组建", "A formation of the community {0} is under way already"),
    TEMPLATE_MISSING(
            422, "formation.template-missing", "{0} 没有可用的组建模板", "No template of the formation is in force on {0}"),
    MOVE(409, "formation.move", "组建目前为“{1}”({0}),不能进行此操作", "This is not possible while the formation is {0}"),
    ACTOR(403, "formation.actor", "程序“{0}”不由您办理", "The procedure {0} is not yours to complete"),
    PROCEDURE_MISSING(404, "formation.procedure-missing", "模板没有程序 {0}", "The template has no procedure {0}"),
    DONE(409, "formation.done", "程序“{0}”已完成", "The procedure {0} is completed already"),
    SKIPPED(409, "formation.skipped", "不能跳过,须先完成:{0}", "Nothing is skipped; these come first: {0}"),
    EARLY(
            409,
            "formation.early",
            "程序“{0}”最早可于 {1} 办理:自程序 {2} 完成之日起须满 {3} 日",
            "The procedure {0} may be completed on {1} at the earliest: {3} days after procedure {2}"),
    NEEDS(422, "formation.needs", "程序“{0}”材料不齐,见各项提示", "The procedure {0} lacks what it needs; see the errors"),
    GROUP(422, "formation.group", "筹备组人员构成不符合规定,见各项提示", "The preparatory group is not as it has to be; see the errors"),
    NOT_PRINTED(404, "formation.not-printed", "程序 {0} 没有文书", "There is no document of procedure {0}");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    FormationProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue formation() {
            return ProblemCatalogue.of(FormationProblem.class);
        }
    }
}
