package city.minsheng.market.problem;

import city.minsheng.common.problem.ProblemCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Publishes the problems of this service. */
class MarketProblems {
    @Produces
    @Singleton
    ProblemCatalogue market() {
        return ProblemCatalogue.of(MarketProblem.class);
    }
}
