package city.minsheng.property.hotline;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of hotline cases. */
enum HotlineProblem implements WordedProblem {
    MISSING(404, "hotline.missing", "没有这件工单,或您无权查看", "There is no such case, or it is not yours to see"),
    MOVE(409, "hotline.move", "工单目前为“{1}”({0}),不能进行此操作", "This is not possible while the case is {0}"),
    ACTOR(403, "hotline.actor", "此工单不由您承办", "This case is not yours to handle"),
    COMMUNITY(422, "hotline.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    NUMBER_TAKEN(
            409,
            "hotline.number-taken",
            "工单编号 {0} 已登记,且内容不同",
            "The case number {0} is registered already, with other content"),
    RECEIVED_AT(422, "hotline.received-at", "受理时刻不能晚于现在", "A case cannot have been received later than now"),
    RECEIVER_ONE(
            422,
            "hotline.receiver-one",
            "承办单位须为物业企业或单位代码其中之一",
            "The receiver is either a company or a unit, one of both"),
    RECEIVER(422, "hotline.receiver", "企业 {0} 目前不服务该小区", "The company {0} does not serve the community at present"),
    RECEIVER_SAME(
            409, "hotline.receiver-same", "重新派单须换承办单位", "A case that is dispatched again goes to another receiver"),
    RETURN_LATE(
            409,
            "hotline.return-late",
            "工单目前为“{1}”({0}),签收后申请退单的期限已过",
            "The case is {0}, and the term in which it can be given back has passed"),
    EXTENSION_LIMIT(
            409, "hotline.extension-limit", "工单目前为“{1}”({0}),延期次数已用完", "The case is {0}, and no extension is left"),
    EXTENSION_LATE(
            409,
            "hotline.extension-late",
            "工单目前为“{1}”({0}),答复期限已过,不能再申请延期",
            "The case is {0}, and its term for the reply has passed"),
    EXTENSION_DAYS(422, "hotline.extension-days", "一次延期最多 {0} 个工作日", "One extension takes at most {0} working days"),
    ORIGINAL_MISSING(422, "hotline.original-missing", "辖区内没有编号为 {0} 的工单", "There is no case {0} in your region"),
    ORIGINAL_ITSELF(422, "hotline.original-itself", "工单不能是自己的重复件", "A case is no duplicate of itself"),
    ORIGINAL_ELSEWHERE(422, "hotline.original-elsewhere", "原工单 {0} 属于另一个小区", "The case {0} is of another community"),
    ORIGINAL_DUPLICATE(409, "hotline.original-duplicate", "原工单 {0} 本身是重复件", "The case {0} is itself a duplicate"),
    HAS_DUPLICATES(
            409,
            "hotline.has-duplicates",
            "已有工单以本工单为原件,不能再标为重复件",
            "Other cases are duplicates of this one, so it cannot become one");

    private final Wording wording;

    HotlineProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue hotline() {
            return ProblemCatalogue.of(HotlineProblem.class);
        }
    }
}
