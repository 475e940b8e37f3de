package city.minsheng.employment.problem;

import city.minsheng.common.problem.ProblemCode;

/** What only the employment service refuses. */
public enum EmploymentProblem implements ProblemCode {
    CYCLE_MISSING(404, "cycle.missing", "没有这个政策年度", "There is no such cycle"),
    CYCLE_EXISTS(409, "cycle.exists", "{0} {1} 年度已经开启", "The cycle {1} of {0} is open already"),
    CYCLE_CITY_ONLY(403, "cycle.city-only", "政策年度由市级开启", "A cycle is opened by the city"),
    ENTERPRISE_MISSING(
            404, "enterprise.missing", "没有这家企业,或您无权查看", "There is no such enterprise, or it is not yours to see"),
    ENTITLEMENT_MISSING(
            404, "entitlement.missing", "没有这条待遇资格,或您无权查看", "There is no such entitlement, or it is not yours to see"),
    ENTITLEMENT_MOVE(
            409, "entitlement.move", "待遇资格目前为“{1}”({0}),不能进行此操作", "This is not possible while the entitlement is {0}"),
    ACCOUNT_MISSING(
            422,
            "entitlement.account-missing",
            "没有登记收款账户,请先联系经办机构登记",
            "No account is registered; have the agency register one first"),
    ACCOUNT_ENDING(
            422,
            "entitlement.account-ending",
            "末四位与登记的收款账户不一致",
            "The last four digits are not those of the registered account"),
    DEREGISTERED(422, "entitlement.deregistered", "企业已注销,不能发放", "The enterprise is deregistered and cannot be paid"),
    NOTHING_TO_PAY(422, "entitlement.nothing-to-pay", "金额为零,无需发放", "The amount is zero; there is nothing to pay"),
    BATCH_MISSING(404, "batch.missing", "没有这个批次,或您无权查看", "There is no such batch, or it is not yours to see"),
    BATCH_MOVE(409, "batch.move", "批次目前为“{1}”({0}),不能进行此操作", "This is not possible while the batch is {0}"),
    BATCH_EMPTY(422, "batch.empty", "没有可以纳入批次的待遇资格", "There is no entitlement to put into a batch"),
    BATCH_CONTROL(
            422,
            "batch.control",
            "核对数与批次不一致:批次为 {0} 家、{1} 元",
            "The control figures differ: the batch holds {0} enterprises and {1} yuan"),
    BATCH_FOUR_EYES(
            403,
            "batch.four-eyes",
            "审批人不得是编制人或复核人",
            "Who approves is neither the one who prepared nor the one who checked"),
    BATCH_FACTS_CHANGED(
            422,
            "batch.facts-changed",
            "有 {0} 家企业的事实已发生不利变化,请先复查移出",
            "The facts of {0} enterprises changed for the worse; recheck the batch to remove them"),
    PUBLICITY_RUNNING(
            422, "batch.publicity-running", "公示期至 {0} 止,尚未届满", "The publicity period runs until the end of {0}"),
    PUBLICITY_MISSING(404, "publicity.missing", "没有这个公示", "There is no such publicity"),
    FILE_MISSING(
            404, "payment-file.missing", "批次尚未发送,没有支付文件", "The batch was not sent yet, so there is no payment file");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    EmploymentProblem(int status, String code, String zh, String en) {
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
}
