package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import java.util.Arrays;

/** The precondition of PUT and DELETE. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * @param header {@code If-Match} as it came; null when it did not
     * @throws Refusal 428 without the header, 412 when none of its tags is that of the stored version
     */
    public static void require(String header, long version) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(CommonProblem.IF_MATCH);
        }
        var present = Versioned.tag(version);
        if (Arrays.stream(header.split(","))
                .map(String::strip)
                .noneMatch(tag -> tag.equals("*") || tag.equals(present))) {
            throw Refusal.of(CommonProblem.PRECONDITION);
        }
    }
}
