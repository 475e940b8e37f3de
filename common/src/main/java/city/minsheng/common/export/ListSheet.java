package city.minsheng.common.export;

import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.SheetProblem;
import city.minsheng.common.sheet.SheetWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A list that is being written; it refuses one row more than can be exported at once. */
public final class ListSheet {
    public static final int MOST_ROWS = 100_000;

    private final SheetWriter sheet;
    private final Layout layout;
    private final RowDigest digest;
    private final int most;
    private int rows;

    ListSheet(SheetWriter sheet, Layout layout, RowDigest digest, int most) {
        this.sheet = sheet;
        this.layout = layout;
        this.digest = digest;
        this.most = most;
    }

    /** @throws Refusal 422 {@code export.too-large} */
    void add(JsonNode row) throws IOException {
        if (rows == most) {
            throw Refusal.of(SheetProblem.TOO_MANY_ROWS, most);
        }
        sheet.row(layout.columns().stream().map(column -> column.cell(row)).toList());
        digest.add(row);
        rows++;
    }
}
