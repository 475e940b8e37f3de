package city.minsheng.common.contract;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.OfResource;
import city.minsheng.common.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The published codes of a service: those that all share, then its own. */
final class ProblemCodes {
    private ProblemCodes() {}

    static TreeMap<Integer, List<ProblemCode>> byStatus(IndexView index) {
        var shared = CommonProblem.class.getName();
        var all = new TreeMap<Integer, List<ProblemCode>>();
        index.getAllKnownImplementations(ProblemCode.class).stream()
                .filter(ClassInfo::isEnum)
                .filter(type -> isAnswered(type, index))
                .map(type -> type.name().toString())
                .sorted(Comparator.comparing((String name) -> !name.equals(shared))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(name -> constants(name).stream())
                .forEach(code -> all.computeIfAbsent(code.status(), status -> new ArrayList<>())
                        .add(code));
        return all;
    }

    private static boolean isAnswered(ClassInfo type, IndexView index) {
        var only = type.declaredAnnotation(OfResource.class);
        return only == null
                || !index.getAllKnownSubclasses(only.value().asClass().name()).isEmpty();
    }

    private static List<ProblemCode> constants(String type) {
        try {
            var constants = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(type)
                    .getEnumConstants();
            return Arrays.stream(constants).map(ProblemCode.class::cast).toList();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
