package city.minsheng.common.file;

import city.minsheng.common.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader is told of a file. */
@Schema(name = "StoredFile", description = "文件 · A file")
public record FileView(
        UUID id,

        @Schema(description = "所属事项种类 · Kind of the thing it belongs to", examples = "service-request")
        String subjectKind,

        @Schema(description = "所属事项标识 · Id of that thing") UUID subjectId,

        FileKind kind,

        @Schema(description = "文件名 · Name", examples = "漏水现场.jpg")
        String name,

        @Schema(description = "字节数 · Bytes", examples = "482113")
        long bytes,

        @Schema(
                description = "所存内容的 SHA-256,十六进制 · SHA-256 of what is kept, hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "上传时刻 · When it came in") Instant uploadedAt,

        @JsonIgnore @Schema(hidden = true) boolean existed)
        implements Versioned {
    /** It never changes. */
    @Override
    public long version() {
        return 0;
    }
}
