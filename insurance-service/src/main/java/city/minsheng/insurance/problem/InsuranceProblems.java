package city.minsheng.insurance.problem;

import city.minsheng.common.problem.ProblemCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Publishes the problems of this service. */
class InsuranceProblems {
    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(InsuranceProblem.class);
    }
}
