package city.minsheng.common.problem;

import java.util.Arrays;
import java.util.List;

/** The problems that a module can answer with; every bean of this type is published under {@code /problems}. */
public interface ProblemCatalogue {
    List<? extends ProblemCode> problems();

    /** A catalogue of all constants of an enum. */
    static <E extends Enum<E> & ProblemCode> ProblemCatalogue of(Class<E> codes) {
        var all = Arrays.asList(codes.getEnumConstants());
        return () -> all;
    }
}
