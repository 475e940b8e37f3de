package city.minsheng.common.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives the answers to accepted requests their status, their description and the headers that they really carry. */
final class Answers {
    private static final Map<Integer, String> NAMES =
            Map.of(200, "成功 · OK", 201, "已创建 · Created", 202, "已接受,稍后处理 · Accepted", 204, "成功,无内容 · No content");

    private Answers() {}

    static void complete(Operation operation, HttpMethod method, Endpoint endpoint) {
        var answers = operation.getResponses();
        var framework = answers.getAPIResponse("200");
        var declared = String.valueOf(endpoint.status());
        // an endpoint that says so itself can answer with both: what it makes may have been there before
        if (endpoint.status() != 200 && framework != null && answers.getAPIResponse(declared) == null) {
            answers.removeAPIResponse("200");
            answers.addAPIResponse(declared, framework);
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                name(answer, status);
                headers(answer, Integer.parseInt(status), method, endpoint);
            }
        });
        if (method == HttpMethod.GET && endpoint.tagged()) {
            operation.addParameter(ContractFilter.reference("IfNoneMatch"));
            answers.addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        }
    }

    private static void name(APIResponse answer, String status) {
        var given = answer.getDescription();
        if (given == null || !given.contains(" · ")) {
            answer.setDescription(NAMES.getOrDefault(Integer.valueOf(status), "成功 · Done"));
        }
    }

    private static void headers(APIResponse answer, int status, HttpMethod method, Endpoint endpoint) {
        header(answer, "X-Trace-Id", "TraceId");
        if (endpoint.tagged()) {
            header(answer, "ETag", "ETag");
        }
        if (endpoint.tagged() && status == 201) {
            header(answer, "Location", "Location");
        }
        if (endpoint.paged()) {
            header(answer, "Link", "NextPage");
        }
        if (endpoint.published()) {
            header(answer, "Cache-Control", "CacheControl");
            header(answer, "Access-Control-Allow-Origin", "AnyOrigin");
        }
        if (method == HttpMethod.POST) {
            header(answer, "Idempotency-Replayed", "Replayed");
        }
    }

    private static void header(APIResponse answer, String name, String part) {
        answer.addHeader(name, OASFactory.createHeader().ref(part));
    }
}
