package city.minsheng.common.imports;

import city.minsheng.common.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The file that a kind is filled in by (模板): its heading and one row as an example, all of it texts. */
record Template(ImportKind kind) {
    private List<String> line(Function<Column, String> cell) {
        return kind.columns().stream().map(cell).toList();
    }

    String csv() {
        return String.join(",", line(Column::name)) + "\n" + String.join(",", line(Column::example)) + "\n";
    }

    byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, kind.kind(), line(Column::name))) {
            sheet.row(line(Column::example));
        }
        return bytes.toByteArray();
    }
}
