package city.minsheng.market.inspection;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Results for the twelve items of the standard of farmers' markets. */
public final class Results {
    private static final List<String> ITEMS =
            List.of("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1");

    private Results() {}

    /** The fire lane (15 points, veto) fails, 1.3 (5 points) does not apply, the rest is in order. */
    public static String withFireLaneBlocked() {
        return json(item -> item.equals("1.1") ? "FAIL" : item.equals("1.3") ? "NOT_APPLICABLE" : "PASS");
    }

    public static String of(String outcome) {
        return json(item -> outcome);
    }

    private static String json(UnaryOperator<String> outcome) {
        return ITEMS.stream()
                .map(item -> "{\"itemCode\": \"%s\", \"outcome\": \"%s\"%s}"
                        .formatted(
                                item,
                                outcome.apply(item),
                                outcome.apply(item).equals("FAIL")
                                        ? ", \"location\": \"东门\", \"remark\": \"三轮车占道\""
                                        : ""))
                .collect(Collectors.joining(", ", "{\"results\": [", "]}"));
    }
}
