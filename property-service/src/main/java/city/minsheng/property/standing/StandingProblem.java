package city.minsheng.property.standing;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused because of a company's standing. */
public enum StandingProblem implements ProblemCode {
    BARRED(
            422,
            "company.barred",
            "企业 {0} 自 {1} 起{2},不得签订新合同",
            "The company {0} {3} since {1} and can sign no new contract");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    StandingProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public static Refusal barred(String company, Bar bar) {
        return Refusal.of(
                BARRED, company, bar.from(), bar.cause().zh(), bar.cause().en());
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
        ProblemCatalogue standing() {
            return ProblemCatalogue.of(StandingProblem.class);
        }
    }
}
