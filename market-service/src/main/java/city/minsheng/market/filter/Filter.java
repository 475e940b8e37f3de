package city.minsheng.market.filter;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** Conditions on a list, each from a query parameter; one that is absent or empty limits nothing. */
public final class Filter {
    private Sight sight = Sight.everything();

    public Filter text(String attribute, String value) {
        return isAbsent(value) ? this : equal(attribute, value);
    }

    /** @throws Refusal 400 {@code parameter.invalid} unless it is the name of a constant */
    public <E extends Enum<E>> Filter oneOf(String attribute, Class<E> type, String value) {
        if (isAbsent(value)) {
            return this;
        }
        var constant = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, attribute));
        return equal(attribute, constant);
    }

    /** @throws Refusal 400 {@code parameter.invalid} unless it is a date that exists */
    public Filter day(String attribute, String value) {
        return isAbsent(value) ? this : equal(attribute, dayOf(value, attribute));
    }

    public static LocalDate dayOf(String value, String parameter) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException noDate) {
            // falls through to the refusal
        }
        throw Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
    }

    public Sight sight() {
        return sight;
    }

    private Filter equal(String attribute, Object value) {
        sight = sight.and(new Sight("e." + attribute + " = :" + attribute, Map.of(attribute, value)));
        return this;
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isEmpty();
    }
}
