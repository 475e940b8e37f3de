package city.minsheng.property.problem;

import city.minsheng.common.problem.ProblemCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Publishes them. */
class PropertyProblems {
    @Produces
    @Singleton
    ProblemCatalogue property() {
        return ProblemCatalogue.of(PropertyProblem.class);
    }
}
