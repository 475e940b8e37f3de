package city.minsheng.property.evaluation;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused about evaluations. */
enum EvaluationProblem implements WordedProblem {
    MISSING(404, "evaluation.missing", "没有这次评价,或您无权查看", "There is no such evaluation, or it is not yours to see"),
    COMPANY_MISSING(
            404,
            "evaluation.company-missing",
            "该企业未参评,或您无权查看",
            "That company does not take part, or its scores are not yours to see"),
    ACTOR(403, "evaluation.actor", "此操作不由您办理", "This step is not yours to take"),
    FOUR_EYES(
            403,
            "evaluation.four-eyes",
            "复核、更正和定稿须由未经办前一步的另一人办理",
            "Another person than the one who prepared, entered or corrected it has to do this"),
    MOVE(409, "evaluation.move", "评价目前为“{1}”({0}),不能进行此操作", "This is not possible while the evaluation is {0}"),
    PLANNED_ALREADY(
            409, "evaluation.planned-already", "{0} 已有该季度的评价", "There is an evaluation of that quarter already: {0}"),
    QUARTER_RUNNING(409, "evaluation.quarter-running", "该季度至 {0} 止,尚未结束", "The quarter runs until the end of {0}"),
    SET_MISSING(422, "evaluation.set-missing", "{0} 没有可用的评价指标体系", "There is no indicator set for {0}"),
    NO_COMPANY(
            422,
            "evaluation.no-company",
            "该季度县内没有服务小区的物业企业",
            "No company of the county served a community in that quarter"),
    SCORES_MISSING(422, "evaluation.scores-missing", "还有 {0} 项人工指标未录入", "{0} values have not been entered by hand yet"),
    INDICATOR(
            422, "evaluation.indicator-not-manual", "{0} 不是人工录入的指标", "{0} is not an indicator that is entered by hand"),
    NOT_COMPUTED(
            422,
            "evaluation.indicator-not-computed",
            "{0} 不是系统取数的指标",
            "{0} is not an indicator that the service computes"),
    COMPANY(422, "evaluation.company-unknown", "企业 {0} 未参加本次评价", "The company {0} does not take part"),
    OBJECTION(
            422,
            "evaluation.objection-not-upheld",
            "只能依据该企业已被认定成立的异议更正",
            "A correction needs an objection of that company that was upheld");

    private final Wording wording;

    EvaluationProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue evaluation() {
            return ProblemCatalogue.of(EvaluationProblem.class);
        }
    }
}
