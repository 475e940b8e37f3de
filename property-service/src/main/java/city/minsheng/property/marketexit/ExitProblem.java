package city.minsheng.property.marketexit;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a market exit refuses. */
enum ExitProblem implements WordedProblem {
    MISSING(404, "market-exit.missing", "没有这件市场退出,或您无权查看", "There is no such market exit, or it is not yours to see"),
    COMPANY(422, "market-exit.company", "企业 {0} 未登记或不在您的辖区", "There is no company {0} in your region"),
    OPEN(409, "market-exit.open", "该企业的市场退出 {0} 尚未结束", "The market exit {0} of the company has not ended yet"),
    MOVE(409, "market-exit.move", "该市场退出目前为“{1}”({0}),不能进行此操作", "This is not possible while the market exit is {0}"),
    FOUR_EYES(
            403, "market-exit.four-eyes", "须由另一人办理,不得自拟自批", "Another person must do this than the one who prepared it"),
    REPORTED(409, "market-exit.reported", "企业已提交整改情况", "The company has reported already"),
    RECTIFYING(
            409,
            "market-exit.rectifying",
            "整改期至 {0},期满后方可作出决定",
            "The company has until {0} to put things right; nothing is decided before"),
    DECISION_MISSING(
            409,
            "market-exit.decision-missing",
            "须先由一人拟定决定,再由另一人批准",
            "One person prepares the decision, another approves it"),
    COMMUNITY(422, "market-exit.community", "小区 {0} 不在本次移交范围", "The community {0} is none that is handed over here"),
    ITEM(422, "market-exit.item", "移交清单没有 {0} 这一项", "There is no item {0} on the checklist"),
    AMOUNT_MISSING(422, "market-exit.amount-missing", "“{1}”({0})须填金额", "The item {0} needs an amount"),
    AMOUNT_ODD(422, "market-exit.amount-odd", "“{1}”({0})不是资金,不填金额", "The item {0} is no money and takes no amount"),
    ITEM_HANDED(
            409,
            "market-exit.item-handed",
            "小区 {0} 的“{2}”({1})已于 {3} 移交或接管,无须接管",
            "The item {1} of {0} was handed or taken over on {3} already"),
    TAKEOVER_MISSING(
            409,
            "market-exit.takeover-missing",
            "须先由一人提出接管,再由另一人确认",
            "One person prepares the takeover of an item, another confirms it"),
    NEXT(422, "market-exit.next", "接续企业 {0} 未登记", "There is no company {0} to serve next"),
    NEXT_LEAVES(
            422,
            "market-exit.next-leaves",
            "接续企业不得是退出企业本身",
            "The company that leaves cannot be the one that serves it next"),
    HANDED(409, "market-exit.handed", "小区 {0} 已于 {1} 移交", "The community {0} was handed over on {1}"),
    SERVED(
            409,
            "market-exit.served",
            "小区 {0} 已由 {1} 服务,请据实填写接续服务",
            "The community {0} is served by {1} by now; say so as what serves it next"),
    INCOMPLETE(
            409, "market-exit.incomplete", "移交尚缺 {0} 项,不能结束移交", "The handover lacks {0} things and cannot be finished"),
    CONTRACTS_LEFT(
            409,
            "market-exit.contracts-left",
            "该企业在辖区内还有 {0} 个小区的合同({1}),不能办结",
            "The company has contracts of {0} communities left in the region ({1}); it cannot be closed");

    private final Wording wording;

    ExitProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue marketExit() {
            return ProblemCatalogue.of(ExitProblem.class);
        }
    }
}
