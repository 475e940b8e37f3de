package city.minsheng.common.imports;

import city.minsheng.common.sheet.SheetCell;
import city.minsheng.common.sheet.SheetReader;
import city.minsheng.common.sheet.SheetRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;

/** The rows of the first sheet of a workbook. Each is as long as the heading, unless it holds more than that. */
final class SheetRows implements RowSource {
    /** What lies further to the right is no column of ours: one more cell says enough. */
    private static final int WIDEST = 200;

    private final SheetReader reader;
    private int width;

    SheetRows(Path file) {
        reader = SheetReader.open(file);
    }

    @Override
    public Line next() {
        var row = reader.next();
        if (row == null) {
            return null;
        }
        var line = line(row, Math.max(width, Math.min(WIDEST, row.cells().lastKey() + 1)));
        width = width == 0 ? line.cells().size() : width;
        return line;
    }

    private static Line line(SheetRow row, int length) {
        var cells = new ArrayList<String>(length);
        var remarks = new HashMap<Integer, CellRemark>();
        for (int position = 0; position < length; position++) {
            var cell = row.cells().get(position);
            cells.add(cell == null ? "" : cell.text().strip());
            var remark = cell == null ? null : remark(cell.kind());
            if (remark != null) {
                remarks.put(position, remark);
            }
        }
        return new Line(row.number(), cells, remarks);
    }

    private static CellRemark remark(SheetCell.Kind kind) {
        return switch (kind) {
            case TEXT, NUMBER -> null;
            case DATE -> CellRemark.DATE;
            case PERCENT -> CellRemark.PERCENT;
            case INEXACT -> CellRemark.NUMBER_NOT_TEXT;
            case WITHOUT_VALUE -> CellRemark.WITHOUT_VALUE;
            case FAULT -> CellRemark.FAULT;
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
