package city.minsheng.property.notice;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused around notices. */
enum NoticeProblem implements ProblemCode {
    NOTICE_MISSING(404, "notice.missing", "没有这条通知,或您无权查看", "There is no such notice, or it is not yours to see"),
    DELIVERY_MISSING(
            404, "notice.delivery-missing", "没有这条投递记录,或您无权查看", "There is no such delivery, or it is not yours to see"),
    DELIVERY_MOVE(
            409, "notice.delivery-move", "投递目前为“{1}”({0}),不能进行此操作", "This is not possible while the delivery is {0}");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    NoticeProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue notices() {
            return ProblemCatalogue.of(NoticeProblem.class);
        }
    }
}
