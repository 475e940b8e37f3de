package city.minsheng.employment.problem;

import city.minsheng.common.problem.ProblemCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Publishes the refusals of this service. */
class EmploymentProblems {
    @Produces
    @Singleton
    ProblemCatalogue employment() {
        return ProblemCatalogue.of(EmploymentProblem.class);
    }
}
