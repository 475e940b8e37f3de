package city.minsheng.property.praise;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of praise. */
enum PraiseProblem implements WordedProblem {
    MISSING(404, "praise.missing", "没有这条表扬,或您无权查看", "There is no such praise, or it is not yours to see"),
    RECEIVER(403, "praise.receiver", "物业人员只登记本企业收到的表扬", "Staff record what their own company was given"),
    COMPANY(422, "praise.company", "没有登记信用代码为 {0} 的物业企业", "There is no company {0} in the register"),
    COMMUNITY(422, "praise.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    RECEIVED_ON(422, "praise.received-on", "收到日期不能晚于今天", "It cannot have been received later than today"),
    WITHDRAWN(409, "praise.withdrawn", "这条表扬已撤销(WITHDRAWN)", "The praise is WITHDRAWN already");

    private final Wording wording;

    PraiseProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue praise() {
            return ProblemCatalogue.of(PraiseProblem.class);
        }
    }
}
