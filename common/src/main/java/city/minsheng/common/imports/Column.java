package city.minsheng.common.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of an import file.
 *
 * @param label what it holds, "中文 · English"
 * @param example a value for the template
 */
@Schema(name = "ImportColumn", description = "导入列 · A column of an import file")
public record Column(
        @Schema(description = "列名 · Heading", examples = "regionCode")
        String name,

        @Schema(description = "含义 · Meaning", examples = "行政区划代码 · Region")
        String label,

        @Schema(description = "是否必填 · Whether it is required")
        boolean required,

        @Schema(description = "示例值 · Example", examples = "371525001042")
        String example) {
    public static Column required(String name, String label, String example) {
        return new Column(name, label, true, example);
    }

    public static Column optional(String name, String label, String example) {
        return new Column(name, label, false, example);
    }
}
