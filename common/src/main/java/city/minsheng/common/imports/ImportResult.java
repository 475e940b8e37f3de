package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file.
 *
 * @param untold the errors in both languages, for the result file
 */
@Schema(description = "导入结果 · What became of a file")
public record ImportResult(
        @Schema(description = "批次标识,用于下载结果文件 · Id of the run, by which its result file is fetched")
        UUID run,

        @Schema(description = "文件种类 · Kind of file", examples = "communities")
        String kind,

        @Schema(description = "是否只试算 · Only a dry run") boolean dryRun,

        @Schema(description = "是否已入库 · Whether anything was stored")
        boolean stored,

        @Schema(description = "读取行数 · Rows read", examples = "131")
        long read,

        @Schema(description = "新增行数 · Rows created", examples = "131")
        long created,

        @Schema(description = "更新行数 · Rows updated", examples = "0")
        long updated,

        @Schema(description = "未变行数 · Rows that were there already", examples = "0")
        long unchanged,

        @Schema(description = "拒绝行数 · Rows refused", examples = "0")
        long refused,

        @Schema(description = "每个错误的行、列、代码 · Line, column and code of each error")
        List<FieldError.Told> errors,

        @JsonIgnore @Schema(hidden = true) List<FieldError> untold) {}
