package city.minsheng.property.request;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of requests that partner agencies report, and of telephones that were left with a request. */
enum RequestProblem implements ProblemCode {
    NO_PHONE(409, "request.no-phone", "这条诉求没有留下电话", "No telephone was left with this request"),
    PARTNER_NUMBER(
            409,
            "request.partner-number",
            "您已用编号 {0} 报送过另一内容",
            "You have reported something else under the number {0} already");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    RequestProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue requests() {
            return ProblemCatalogue.of(RequestProblem.class);
        }
    }
}
