package city.minsheng.property.committee;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of committees. */
enum CommitteeProblem implements ProblemCode {
    MISSING(404, "committee.missing", "没有这个业主委员会,或您无权查看", "There is no such committee, or it is not yours to see"),
    FORMATION(
            422,
            "committee.formation",
            "组建 {0} 不在您的辖区,或尚未备案",
            "The formation {0} is not in your region, or not filed yet"),
    SEATS(
            422,
            "committee.seats",
            "委员席位须为 5 至 11 的单数,填写的是 {0}",
            "A committee has an odd number of seats, 5 to 11, not {0}"),
    ACTIVE(409, "committee.active", "小区 {0} 已有在任的业主委员会", "The community {0} has a committee in office already"),
    REGISTERED(409, "committee.registered", "该项组建的业主委员会已登记", "The committee of that formation is registered already"),
    ENDED(409, "committee.ended", "业主委员会已卸任(ENDED)", "The committee has ENDED already");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    CommitteeProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue committees() {
            return ProblemCatalogue.of(CommitteeProblem.class);
        }
    }
}
