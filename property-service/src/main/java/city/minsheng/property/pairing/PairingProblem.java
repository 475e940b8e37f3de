package city.minsheng.property.pairing;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of pairings and surveys. */
enum PairingProblem implements ProblemCode {
    MISSING(404, "pairing.missing", "没有这项结对,或您无权查看", "There is no such pairing, or it is not yours to see"),
    MOVE(409, "pairing.move", "结对目前为“{1}”({0}),不能进行此操作", "This is not possible while the pairing is {0}"),
    ACTOR(403, "pairing.actor", "此操作不由您办理", "This step is not yours to take"),
    COMMUNITY(422, "pairing.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    SERVED(
            422,
            "pairing.served",
            "小区 {0} 已有专业化服务或托管,不需结对",
            "The community {0} is served by professionals or held in trust"),
    COMPANY(422, "pairing.company", "企业 {0} 未在本县区登记", "There is no company {0} in this county"),
    STARS(422, "pairing.stars", "帮扶企业须至少 {1} 星,{0} 不足", "A guiding company has at least {1} stars, and {0} has fewer"),
    SURVEY(
            422,
            "pairing.survey",
            "结对前须摸底:小区 {0} 没有 {1} 个月以内的摸底记录",
            "There is no survey of {0} within the last {1} months"),
    UNWILLING(
            422,
            "pairing.unwilling",
            "最近的摸底显示小区 {0} 没有共建意向",
            "The last survey of {0} says that it does not wish a pairing"),
    LIVE(409, "pairing.live", "小区 {0} 已有进行中的结对", "The community {0} has a pairing that is going on"),
    QUOTA(
            409,
            "pairing.quota",
            "企业 {0} 已结对 {1} 个小区,达到上限",
            "The company {0} guides {1} communities already, which is the most"),
    EXISTS(409, "pairing.exists", "该企业与小区曾经结对,请在原记录上续约", "The two have been paired before: renew that pairing"),
    VISIT_DAY(422, "pairing.visit-day", "走访日期须在结对期内且不晚于今天", "A visit lies within the term, and not after today"),
    VISITS_SHORT(422, "pairing.visits-short", "走访 {0} 次,未达到约定的 {1} 次", "There were {0} visits, and {1} are agreed"),
    OVER(409, "pairing.over", "结对期至 {0},已过期", "The term of the pairing ended on {0}"),
    HEADS(
            422,
            "pairing.heads",
            "愿意的户数不能多于询问的户数,询问的不能多于总户数 {0}",
            "Not more are willing than were asked, and not more were asked than the {0} households"),
    SURVEY_MISSING(
            404, "pairing.survey-missing", "没有这次摸底,或您无权查看", "There is no such survey, or it is not yours to see");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    PairingProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue pairings() {
            return ProblemCatalogue.of(PairingProblem.class);
        }
    }
}
