package city.minsheng.property.standing;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused because of a company's standing. */
public enum StandingProblem implements WordedProblem {
    BARRED(
            422,
            "company.barred",
            "企业 {0} 自 {1} 起{2},不得签订新合同",
            "The company {0} {3} since {1} and can sign no new contract");

    private final Wording wording;

    StandingProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    public static Refusal barred(String company, Bar bar) {
        return Refusal.of(
                BARRED, company, bar.from(), bar.cause().zh(), bar.cause().en());
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue standing() {
            return ProblemCatalogue.of(StandingProblem.class);
        }
    }
}
