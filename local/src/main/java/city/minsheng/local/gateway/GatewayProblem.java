package city.minsheng.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;

/** What the gateway itself refuses, in the words in which the pages of the services explain it. */
enum GatewayProblem {
    NOT_FOUND(404, "gateway.not-found", "未找到", "Not Found", "没有这个地址", "There is nothing at this address"),
    TOO_LARGE(
            413,
            "gateway.too-large",
            "内容过大",
            "Content Too Large",
            "请求内容过大,上限为 256 MiB",
            "The body is too large; the limit is 256 MiB"),
    UPSTREAM_DOWN(
            502,
            "gateway.upstream-down",
            "上游不可用",
            "Bad Gateway",
            "服务暂时无法连接,请稍后重试",
            "The service behind this address cannot be reached; try again soon");

    private static final ObjectMapper JSON = new ObjectMapper();

    final int status;
    private final String code;
    private final String chineseTitle;
    private final String englishTitle;
    private final String chinese;
    private final String english;

    GatewayProblem(int status, String code, String chineseTitle, String englishTitle, String chinese, String english) {
        this.status = status;
        this.code = code;
        this.chineseTitle = chineseTitle;
        this.englishTitle = englishTitle;
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * RFC 9457.
     *
     * @param prefix of the service that was asked, or empty
     */
    String json(String prefix, String language, String traceId) {
        var isEnglish = language.equals("en");
        var body = new LinkedHashMap<String, Object>();
        body.put("type", prefix + "/problems/" + code);
        body.put("title", isEnglish ? englishTitle : chineseTitle);
        body.put("status", status);
        body.put("detail", isEnglish ? english : chinese);
        body.put("code", code);
        body.put("traceId", traceId);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
