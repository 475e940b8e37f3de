package city.minsheng.market.problem;

import city.minsheng.common.problem.ProblemCode;

/** How this service refuses, besides what all services share. */
public enum MarketProblem implements ProblemCode {
    OWN_TEST(
            403,
            "pesticide-test.own-test",
            "检测人不能复核自己的检测,请由他人复核",
            "The tester cannot verify a test of his own; another person has to"),
    OWN_WORK(
            403,
            "rectification.own-work",
            "整改完成人不能复查自己的整改,请由他人复查",
            "Whoever did the work cannot recheck it; another person has to"),
    MARKET_MISSING(404, "market.missing", "没有市场 {0},或不在您的范围内", "There is no market {0} within your reach"),
    TEST_MISSING(404, "pesticide-test.missing", "没有检测记录 {0},或不在您的范围内", "There is no test {0} within your reach"),
    BULLETIN_MISSING(404, "bulletin.missing", "没有公示 {0},或不在您的范围内", "There is no bulletin {0} within your reach"),
    STANDARD_MISSING(404, "standard.missing", "没有测评标准 {0}", "There is no assessment standard {0}"),
    INSPECTION_MISSING(404, "inspection.missing", "没有检查 {0},或不在您的范围内", "There is no inspection {0} within your reach"),
    FINDING_MISSING(404, "finding.missing", "没有问题 {0},或不在您的范围内", "There is no finding {0} within your reach"),
    RECTIFICATION_MISSING(
            404, "rectification.missing", "没有整改单 {0},或不在您的范围内", "There is no rectification {0} within your reach"),
    TEST_MOVE(409, "pesticide-test.move", "检测记录{1},不能进行 {0} 操作", "{0} is not possible for a test that is {2}"),
    BULLETIN_MOVE(409, "bulletin.move", "公示{1},不能进行 {0} 操作", "{0} is not possible for a bulletin that is {2}"),
    INSPECTION_MOVE(409, "inspection.move", "检查{1},不能进行 {0} 操作", "{0} is not possible for an inspection that is {2}"),
    RECTIFICATION_MOVE(
            409, "rectification.move", "整改单{1},不能进行 {0} 操作", "{0} is not possible for a rectification that is {2}"),
    BULLETIN_EXISTS(409, "bulletin.exists", "市场 {0} 在 {1} 的公示已经建立", "Market {0} has a bulletin of {1} already"),
    NO_TESTS(409, "bulletin.no-tests", "当日没有有效的检测记录,不能公示", "The day has no valid test, so there is nothing to publish"),
    UNVERIFIED_TESTS(
            409,
            "bulletin.unverified-tests",
            "当日还有 {0} 条检测未复核,请先复核",
            "{0} tests of the day are not verified yet; verify them first"),
    NOTHING_TO_VERIFY(409, "bulletin.nothing-to-verify", "当日检测已全部复核", "All tests of the day are verified already"),
    NOT_THE_LATEST(
            409,
            "bulletin.not-the-latest",
            "公示已有更新的版次,请在最新版次上更正",
            "The bulletin has a later edition; correct that one"),
    RECTIFICATION_EXISTS(
            409, "rectification.exists", "该问题已下发整改单", "A rectification was issued for this finding already"),
    FINDING_OF_VOID(
            409, "finding.inspection-void", "检查已作废,不能下发整改单", "The inspection is void, so nothing can be issued"),
    UNDER_RECTIFICATION(
            409,
            "inspection.under-rectification",
            "检查的问题已下发整改单,不能作废",
            "Rectifications were issued from this inspection, so it cannot be voided"),
    FUTURE_TEST(
            422,
            "pesticide-test.sampled-at",
            "采样时间须在 2000 年以后、现在以前",
            "A sample is taken after the year 2000 and not in the future"),
    RATE(
            422,
            "pesticide-test.rate",
            "抑制率须在 {0} 到 {1} 之间,最多两位小数",
            "An inhibition rate lies between {0} and {1} and has at most two decimals"),
    STALL_UNKNOWN(422, "pesticide-test.stall-unknown", "市场 {0} 没有摊位 {1}", "Market {0} has no stall {1}"),
    FUTURE_DAY(422, "bulletin.future-day", "不能公示 {0}:日期尚未到来", "{0} has not come yet, so it has no bulletin"),
    PAST_DAY(422, "inspection.past-day", "检查日期 {0} 已过", "{0} has passed, so no inspection can be planned for it"),
    NO_STANDARD(422, "inspection.no-standard", "{0} 没有生效的测评标准", "No assessment standard is in force on {0}"),
    RESULTS(422, "inspection.results", "检查结果与测评标准不符,请按提示修改", "The results do not fit the standard; see the errors"),
    NOTHING_APPLICABLE(
            422, "inspection.nothing-applicable", "所有项目均不适用,无法评分", "No item applies, so there is nothing to score");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    MarketProblem(int status, String code, String zh, String en) {
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
