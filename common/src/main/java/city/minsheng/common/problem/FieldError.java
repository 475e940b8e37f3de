package city.minsheng.common.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of a body or one cell of a file.
 *
 * @param pointer JSON pointer into the body; null for a cell
 * @param line line of the file, the heading is line 1; null for a body
 * @param column name of the column; null for a body
 */
public record FieldError(String pointer, Long line, String column, String code, Sentence message) {
    public static FieldError at(String pointer, String code, Sentence message) {
        return new FieldError(pointer, null, null, code, message);
    }

    public static FieldError cell(long line, String column, String code, Sentence message) {
        return new FieldError(null, line, column, code, message);
    }

    /** The same in one language, as it is answered. */
    @Schema(name = "FieldError", description = "一项错误 · One error")
    @RegisterForReflection
    public record Told(
            @Schema(description = "请求体中的位置(JSON Pointer)· Place in the body", examples = "/description")
            String pointer,

            @Schema(description = "文件行号,表头为第 1 行 · Line of the file, the heading is line 1", examples = "12")
            Long line,

            @Schema(description = "文件列名 · Column of the file", examples = "regionCode")
            String column,

            @Schema(description = "稳定的错误代码 · Stable code", examples = "not-blank")
            String code,

            @Schema(description = "给人看的一句话 · A sentence for people", examples = "此项必填")
            String message) {}

    public Told tell(Language language) {
        return new Told(pointer, line, column, code, message.in(language));
    }
}
