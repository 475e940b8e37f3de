package city.minsheng.employment.entitlement;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import java.util.Map;
import java.util.UUID;

/** Reads the query parameters by which lists are filtered; an empty one filters nothing, a bad one is a 400. */
public final class Filters {
    private Sight sight = Sight.everything();

    public <E extends Enum<E>> Filters oneOf(String attribute, String parameter, Class<E> type, String text) {
        if (isGiven(text)) {
            try {
                add(attribute, parameter, Enum.valueOf(type, text));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
            }
        }
        return this;
    }

    public Filters year(String attribute, String parameter, String text) {
        if (isGiven(text)) {
            if (!text.matches("[0-9]{4}")) {
                throw Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
            }
            add(attribute, parameter, Integer.parseInt(text));
        }
        return this;
    }

    public Filters id(String attribute, String parameter, String text) {
        if (isGiven(text)) {
            try {
                add(attribute, parameter, UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                throw Refusal.of(CommonProblem.BAD_PARAMETER, parameter);
            }
        }
        return this;
    }

    public Filters text(String attribute, String parameter, String text) {
        if (isGiven(text)) {
            add(attribute, parameter, text);
        }
        return this;
    }

    public Sight sight() {
        return sight;
    }

    private void add(String attribute, String parameter, Object value) {
        sight = sight.and(new Sight("e." + attribute + " = :" + parameter, Map.of(parameter, value)));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }
}
