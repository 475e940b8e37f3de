package city.minsheng.common.problem;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Publishes the problems that all services share. */
class CommonProblems {
    @Produces
    @Singleton
    ProblemCatalogue catalogue() {
        return ProblemCatalogue.of(CommonProblem.class);
    }
}
