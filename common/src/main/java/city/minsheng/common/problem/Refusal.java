package city.minsheng.common.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A rule said no: the only exception of the domain. Its transaction is rolled back and nothing is stored. */
public final class Refusal extends RuntimeException {
    private final transient ProblemCode problem;
    private final transient Sentence detail;
    private final transient List<String> allowedActions;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;

    private Refusal(
            ProblemCode problem,
            Sentence detail,
            List<String> allowedActions,
            List<FieldError> errors,
            Map<String, Object> extensions) {
        super(problem.code() + ": " + detail.en(), null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.allowedActions = allowedActions;
        this.errors = errors;
        this.extensions = extensions;
    }

    /** @param arguments fill the placeholders of the code's sentences */
    public static Refusal of(ProblemCode problem, Object... arguments) {
        return new Refusal(problem, Sentence.of(problem.zh(), problem.en(), arguments), null, null, Map.of());
    }

    /** Not in this state: names what the caller may do instead. */
    public Refusal allowing(Collection<? extends Enum<?>> allowed) {
        var names = allowed.stream().<String>map(Enum::name).toList();
        return new Refusal(problem, detail, names, errors, extensions);
    }

    /** Several reasons at once, each with its place. */
    public Refusal because(List<FieldError> reasons) {
        return new Refusal(problem, detail, allowedActions, List.copyOf(reasons), extensions);
    }

    /** Further members of the answer. */
    public Refusal with(Map<String, Object> members) {
        return new Refusal(problem, detail, allowedActions, errors, members);
    }

    public ProblemCode problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    public String code() {
        return problem.code();
    }

    public Sentence detail() {
        return detail;
    }

    public List<String> allowedActions() {
        return allowedActions;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
