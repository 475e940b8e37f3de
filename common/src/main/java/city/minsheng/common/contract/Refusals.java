package city.minsheng.common.contract;

import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Sentence;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/** The refusals: one shared response a status, with every code of the service in both languages, and who refers to it. */
final class Refusals {
    private final String prefix;
    private final TreeMap<Integer, List<ProblemCode>> codes;
    private final ProblemSamples samples = new ProblemSamples();
    private final TreeSet<Integer> used = new TreeSet<>();

    Refusals(IndexView index, String prefix) {
        this.prefix = prefix;
        this.codes = ProblemCodes.byStatus(index);
    }

    void addTo(Operation operation, String path, HttpMethod method, Endpoint endpoint) {
        var answers = operation.getResponses();
        var statuses = statuses(path, method, endpoint);
        for (var status : List.copyOf(answers.getAPIResponses().keySet())) {
            if (status.startsWith("4") || status.startsWith("5")) {
                answers.removeAPIResponse(status);
                statuses.add(Integer.valueOf(status));
            }
        }
        for (var status : statuses) {
            answers.addAPIResponse(
                    String.valueOf(status), OASFactory.createAPIResponse().ref(name(status)));
        }
        used.addAll(statuses);
    }

    /** To be called last: only what an operation refers to becomes a part. */
    void addTo(OpenAPI contract) {
        used.forEach(status -> contract.getComponents().addResponse(name(status), response(status)));
    }

    private static TreeSet<Integer> statuses(String path, HttpMethod method, Endpoint endpoint) {
        var all = new TreeSet<>(List.of(400, 406, 500, 502, 503));
        if (!endpoint.isPublic()) {
            all.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            all.add(404);
        }
        if (method == HttpMethod.POST || method == HttpMethod.PUT) {
            all.addAll(List.of(404, 409, 413, 415, 422));
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            all.addAll(List.of(409, 412, 428));
        }
        return all;
    }

    /** {@code BadRequest}. */
    private static String name(int status) {
        return Sentence.ofStatus(status).en().replace(" ", "");
    }

    private APIResponse response(int status) {
        var title = Sentence.ofStatus(status);
        var known = codes.getOrDefault(status, List.of());
        var content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        for (var code : known) {
            content.addExample(code.code() + ".zh-CN", example(code, title, true));
            content.addExample(code.code() + ".en", example(code, title, false));
        }
        var response = OASFactory.createAPIResponse()
                .description(title.zh() + " · " + title.en() + ": "
                        + String.join(
                                ", ", known.stream().map(ProblemCode::code).toList()))
                .addHeader("X-Trace-Id", OASFactory.createHeader().ref("TraceId"))
                .content(OASFactory.createContent().addMediaType("application/problem+json", content));
        return switch (status) {
            case 401 ->
                response.addHeader("WWW-Authenticate", OASFactory.createHeader().ref("Challenge"));
            case 502, 503 ->
                response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"));
            default -> response;
        };
    }

    private Example example(ProblemCode code, Sentence title, boolean chinese) {
        var sentence = Sentence.of(code.zh(), code.en(), samples.arguments(code));
        return OASFactory.createExample()
                .summary(chinese ? sentence.zh() : sentence.en())
                .value(samples.body(
                        code,
                        prefix,
                        chinese ? title.zh() : title.en(),
                        chinese ? sentence.zh() : sentence.en(),
                        chinese));
    }
}
