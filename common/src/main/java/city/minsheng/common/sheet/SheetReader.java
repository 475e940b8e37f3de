package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * The rows of the first visible sheet of a workbook, from the top. Every method refuses a file that is not a readable
 * workbook with 422 {@code sheet.unreadable}, and one that grows beyond all measure while it is unpacked with 413
 * {@code sheet.unpacked-too-large}.
 */
public final class SheetReader implements AutoCloseable {
    private final Workbook workbook;
    private final XmlPart sheet;
    private final CellReader cells;
    private long last;

    private SheetReader(Workbook workbook) throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.cells = new CellReader(workbook.texts(), workbook.dateForms());
        this.sheet = workbook.sheet();
    }

    public static SheetReader open(Path file) {
        try {
            var workbook = new Workbook(file);
            try {
                return new SheetReader(workbook);
            } catch (IOException | XMLStreamException | RuntimeException unreadable) {
                workbook.close();
                throw unreadable;
            }
        } catch (IOException | XMLStreamException unreadable) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
    }

    /** The next row that holds anything; null after the last. */
    public SheetRow next() {
        try {
            while (sheet.advance() && !sheet.ends("sheetData")) {
                if (sheet.starts("row")) {
                    var row = row();
                    if (!row.cells().isEmpty()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException unreadable) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
    }

    private SheetRow row() throws XMLStreamException {
        var number = sheet.attribute("r");
        if (number != null && !number.matches("[0-9]{1,9}")) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        last = number == null ? last + 1 : Long.parseLong(number);
        var found = new TreeMap<Integer, SheetCell>();
        var column = -1;
        while (sheet.advance() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                column = CellReader.column(sheet.attribute("r"), column + 1);
                var cell = cells.read(sheet);
                if (!cell.isBlank()) {
                    found.put(column, cell);
                }
            }
        }
        return new SheetRow(last, found);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.close();
        }
    }
}
