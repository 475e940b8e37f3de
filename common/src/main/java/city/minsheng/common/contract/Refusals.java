package city.minsheng.common.contract;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Sentence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Lists every status with which an operation can refuse, each with an example in both languages. */
final class Refusals {
    private static final List<CommonProblem> SAMPLES = List.of(
            CommonProblem.INVALID,
            CommonProblem.ANONYMOUS,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_FOUND,
            CommonProblem.NOT_ACCEPTABLE,
            CommonProblem.STALE,
            CommonProblem.PRECONDITION,
            CommonProblem.TOO_LARGE,
            CommonProblem.MEDIA_TYPE,
            CommonProblem.KEY_REUSED,
            CommonProblem.IF_MATCH,
            CommonProblem.UNEXPECTED,
            CommonProblem.GATEWAY_UPSTREAM_DOWN,
            CommonProblem.UNAVAILABLE);

    private Refusals() {}

    static void addTo(Operation operation, String path, HttpMethod method, boolean isPublic) {
        var statuses = statuses(path, method, isPublic);
        for (var sample : SAMPLES) {
            var status = String.valueOf(sample.status());
            var described = operation.getResponses().getAPIResponse(status);
            if (described == null || described.getContent() == null) {
                operation.getResponses().removeAPIResponse(status);
                if (statuses.contains(sample.status())) {
                    operation.getResponses().addAPIResponse(status, response(sample, path));
                }
            }
        }
    }

    private static Set<Integer> statuses(String path, HttpMethod method, boolean isPublic) {
        var all = new LinkedHashSet<>(List.of(400, 406, 500, 502, 503));
        if (!isPublic) {
            all.addAll(List.of(401, 403));
        }
        if (path.contains("{") || path.contains("/api/")) {
            all.add(404);
        }
        if (method == HttpMethod.POST || method == HttpMethod.PUT) {
            all.addAll(List.of(409, 413, 415, 422));
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            all.addAll(List.of(409, 412, 428));
        }
        return all;
    }

    private static APIResponse response(ProblemCode sample, String path) {
        var prefix = path.substring(0, Math.max(0, path.indexOf('/', 1)));
        var title = Sentence.ofStatus(sample.status());
        var detail = Sentence.of(sample.zh(), sample.en(), "1 MiB");
        var content = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .addExample("zh-CN", example(sample, prefix, title.zh(), detail.zh()))
                .addExample("en", example(sample, prefix, title.en(), detail.en()));
        var response = OASFactory.createAPIResponse()
                .description(detail.zh() + " · " + detail.en())
                .addHeader("X-Trace-Id", OASFactory.createHeader().ref("TraceId"))
                .content(OASFactory.createContent().addMediaType("application/problem+json", content));
        return sample.status() == 503 || sample.status() == 502
                ? response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"))
                : response;
    }

    private static Example example(ProblemCode sample, String prefix, String title, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", prefix + "/problems/" + sample.code());
        body.put("title", title);
        body.put("status", sample.status());
        body.put("detail", detail);
        body.put("code", sample.code());
        body.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return OASFactory.createExample().value(body);
    }
}
