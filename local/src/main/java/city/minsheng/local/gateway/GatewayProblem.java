package city.minsheng.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;

/** What the gateway itself refuses; all other problems come from the services. */
enum GatewayProblem {
    NOT_FOUND(404, "gateway.not-found", "Not Found", "这个地址不存在。", "There is nothing at this address."),
    TOO_LARGE(
            413,
            "gateway.body-too-large",
            "Content Too Large",
            "请求正文超过 256 MiB 的上限。",
            "The body is larger than the limit of 256 MiB."),
    UPSTREAM_DOWN(
            502,
            "gateway.upstream-down",
            "Bad Gateway",
            "服务暂时无法访问，请稍后重试。",
            "The service cannot be reached at the moment; try again shortly.");

    private static final ObjectMapper JSON = new ObjectMapper();

    final int status;
    private final String code;
    private final String title;
    private final String chinese;
    private final String english;

    GatewayProblem(int status, String code, String title, String chinese, String english) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * RFC 9457.
     *
     * @param prefix of the service that was asked, or empty
     */
    String json(String prefix, String language, String traceId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", prefix + "/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", language.equals("en") ? english : chinese);
        body.put("code", code);
        body.put("traceId", traceId);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
