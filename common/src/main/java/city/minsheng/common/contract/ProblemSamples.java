package city.minsheng.common.contract;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples of refusals. What stands in a sentence for its placeholders is read from every {@code examples/problems.json}
 * on the class path, a list of texts a code; where none is given, an ellipsis.
 */
final class ProblemSamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, String[]> given = new HashMap<>();

    ProblemSamples() {
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources("examples/problems.json");
            while (files.hasMoreElements()) {
                try (var file = files.nextElement().openStream()) {
                    JSON.readTree(file)
                            .properties()
                            .forEach(code ->
                                    given.put(code.getKey(), JSON.convertValue(code.getValue(), String[].class)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("examples/problems.json", unreadable);
        }
    }

    Object[] arguments(ProblemCode code) {
        var arguments = new Object[4];
        Arrays.fill(arguments, "…");
        var own = given.getOrDefault(code.code(), new String[0]);
        System.arraycopy(own, 0, arguments, 0, own.length);
        return arguments;
    }

    Map<String, Object> body(ProblemCode code, String prefix, String title, String detail, boolean chinese) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", prefix + "/problems/" + code.code());
        body.put("title", title);
        body.put("status", code.status());
        body.put("detail", detail);
        body.put("code", code.code());
        body.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (code == CommonProblem.INVALID) {
            var error = new LinkedHashMap<String, Object>();
            error.put("pointer", "/description");
            error.put("code", "not-blank");
            error.put("message", chinese ? "此项必填" : "This is required");
            body.put("errors", List.of(error));
        }
        return body;
    }
}
