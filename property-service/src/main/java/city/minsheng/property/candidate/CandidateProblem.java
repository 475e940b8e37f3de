package city.minsheng.property.candidate;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of candidates. */
enum CandidateProblem implements ProblemCode {
    MISSING(404, "candidate.missing", "没有这个候选人,或您无权查看", "There is no such candidate, or it is not yours to see"),
    FORMATION(422, "candidate.formation", "组建 {0} 不在您的辖区", "The formation {0} is not in your region"),
    CLOSED(
            409,
            "candidate.closed",
            "组建目前为 {0},不再推荐或审查候选人",
            "The formation is {0}: candidates are no longer proposed or reviewed"),
    PROPOSED(409, "candidate.proposed", "该候选人已推荐", "That candidate is proposed already"),
    OWN(403, "candidate.own", "推荐人不能审查本人推荐的候选人", "Who proposed a candidate does not review him");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    CandidateProblem(int status, String code, String zh, String en) {
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
        ProblemCatalogue candidates() {
            return ProblemCatalogue.of(CandidateProblem.class);
        }
    }
}
