package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. */
@Schema(description = "导入结果 · What became of a file")
public record ImportResult(
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
        List<FieldError.Told> errors) {}
