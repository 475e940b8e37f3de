package city.minsheng.property.notice;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused around notices. */
enum NoticeProblem implements WordedProblem {
    NOTICE_MISSING(404, "notice.missing", "没有这条通知,或您无权查看", "There is no such notice, or it is not yours to see"),
    DELIVERY_MISSING(
            404, "notice.delivery-missing", "没有这条投递记录,或您无权查看", "There is no such delivery, or it is not yours to see"),
    DELIVERY_MOVE(
            409, "notice.delivery-move", "投递目前为“{1}”({0}),不能进行此操作", "This is not possible while the delivery is {0}");

    private final Wording wording;

    NoticeProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue notices() {
            return ProblemCatalogue.of(NoticeProblem.class);
        }
    }
}
