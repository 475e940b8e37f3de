package city.minsheng.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "错误答复(RFC 9457) · The answer to a refused request")
@RegisterForReflection // no endpoint names it
public record Problem(
        @Schema(description = "错误说明页 · Address of a page about it", examples = "/property/problems/invalid")
        String type,

        @Schema(description = "状态的名称 · Name of the status", examples = "请求有误")
        String title,

        @Schema(description = "HTTP 状态码 · HTTP status", examples = "400")
        int status,

        @Schema(description = "给人看的一句话 · A sentence for people", examples = "请求内容不符合要求,请按提示修改")
        String detail,

        @Schema(description = "稳定的错误代码 · Stable code", examples = "invalid")
        String code,

        @Schema(description = "追踪号,与响应头 X-Trace-Id 相同 · Trace id", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "此刻可做的操作 · What the caller may do now")
        List<String> allowedActions,

        @Schema(description = "逐项错误 · Each single error") List<FieldError.Told> errors,
        @Schema(hidden = true) Map<String, Object> extensions) {

    @JsonAnyGetter
    public Map<String, Object> extensions() {
        return extensions;
    }
}
