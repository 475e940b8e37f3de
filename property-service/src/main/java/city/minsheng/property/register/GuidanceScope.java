package city.minsheng.property.register;

import city.minsheng.common.imports.Row;
import city.minsheng.common.problem.Sentence;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a star company gives guidance on (帮扶内容). */
@Schema(
        description =
                "帮扶内容:GATE_DUTY 门岗值守,EPIDEMIC_PREVENTION 疫情防控,CLEANING 日常保洁,MAINTENANCE 日常维修维护 · What guidance is given on")
public enum GuidanceScope {
    GATE_DUTY,
    EPIDEMIC_PREVENTION,
    CLEANING,
    MAINTENANCE;

    private static final String ALL = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));

    /** Reads names separated by {@code |}. */
    static String read(Row row, String column) {
        var cell = row.text(column, 200);
        if (cell == null) {
            return null;
        }
        for (var name : cell.split("\\|", -1)) {
            if (Arrays.stream(values()).noneMatch(scope -> scope.name().equals(name))) {
                row.refuse(column, "not-one-of", Sentence.of("须为下列之一:{0}", "Must be one of: {0}", ALL));
                return null;
            }
        }
        return cell;
    }
}
