package city.minsheng.property.trusteeship;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of trusteeships. */
enum TrusteeshipProblem implements ProblemCode {
    MISSING(404, "trusteeship.missing", "没有这项托管,或您无权查看", "There is no such trusteeship, or it is not yours to see"),
    MOVE(409, "trusteeship.move", "托管目前为“{1}”({0}),不能进行此操作", "This is not possible while the trusteeship is {0}"),
    ACTOR(403, "trusteeship.actor", "此操作不由您办理", "This step is not yours to take"),
    COMMUNITY(422, "trusteeship.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    NOT_OLD(422, "trusteeship.not-old", "三年托管适用于老旧小区,{0} 不是", "Trusteeship is for old communities, and {0} is none"),
    COMPANY(422, "trusteeship.company", "企业 {0} 未登记", "The company {0} is not registered"),
    LIVE(409, "trusteeship.live", "小区 {0} 已有未结束的托管", "The community {0} has a trusteeship that is not over"),
    START_DAY(
            422,
            "trusteeship.start-day",
            "托管开始日期须在签订日({0})起一年内",
            "A trusteeship begins within a year from the day it is signed, {0}"),
    BEGIN_EARLY(
            409, "trusteeship.begin-early", "托管自 {0} 起开始,目前为已签订(SIGNED)", "It begins on {0}; until then it is SIGNED"),
    MONTH(422, "trusteeship.month", "{0} 不在托管期内或尚未结束", "The month {0} is outside of the term, or is not over"),
    MONTH_ENTERED(409, "trusteeship.month-entered", "{0} 的台账已登记", "The ledger of {0} was entered already"),
    MONTH_MISSING(404, "trusteeship.month-missing", "{0} 的台账尚未登记", "There is no ledger of {0} yet"),
    MONTH_CONFIRMED(409, "trusteeship.month-confirmed", "{0} 的台账已核对", "The ledger of {0} was confirmed already"),
    SELF_CONFIRMED(403, "trusteeship.self-confirmed", "登记台账的人不能核对", "Who entered a ledger does not confirm it"),
    LEDGER_OPEN(
            422,
            "trusteeship.ledger-open",
            "退出前须登记并核对各月台账,尚缺:{0}",
            "Before the exit every month is entered and confirmed; open: {0}"),
    EXTENDED_ONCE(422, "trusteeship.extension", "只能延期 1 到 {0} 个月", "An extension is 1 to {0} months");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    TrusteeshipProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue trusteeships() {
            return ProblemCatalogue.of(TrusteeshipProblem.class);
        }
    }
}
