package city.minsheng.common.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of an import file.
 *
 * @param label what it holds, "中文 · English"
 * @param example a value for the template
 */
@Schema(name = "ImportColumn", description = "导入列 · A column of an import file")
public record Column(String name, String label, boolean required, String example) {
    public static Column required(String name, String label, String example) {
        return new Column(name, label, true, example);
    }

    public static Column optional(String name, String label, String example) {
        return new Column(name, label, false, example);
    }
}
