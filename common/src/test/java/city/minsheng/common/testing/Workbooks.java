package city.minsheng.common.testing;

import city.minsheng.common.sheet.SheetCell;
import city.minsheng.common.sheet.SheetReader;
import city.minsheng.common.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks for tests: made of rows or of their very parts, and read back. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** The same rows as a CSV without quotes, each cell a text. */
    public static byte[] ofCsv(String csv) {
        var lines = csv.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
        return of(lines.getFirst(), lines.subList(1, lines.size()));
    }

    public static byte[] of(List<String> heading, List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "表", heading)) {
            for (var row : rows) {
                sheet.row(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose one sheet holds this XML inside of {@code sheetData}; style 1 is a day, 2 a moment, 3 a percent. */
    public static byte[] ofXml(String rows, String... sharedTexts) {
        var texts = new StringBuilder();
        for (var text : sharedTexts) {
            texts.append("<si>").append(text).append("</si>");
        }
        return zip(Map.of(
                "_rels/.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + DOCUMENT + "/officeDocument\" Target=\"xl/book.xml\"/>"),
                "xl/book.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>"
                        + "<sheet name=\"hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"r9\"/>"
                        + "<sheet name=\"first\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>",
                "xl/_rels/book.xml.rels",
                relations("<Relationship Id=\"r9\" Type=\"" + DOCUMENT + "/worksheet\" Target=\"texts.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + DOCUMENT
                        + "/worksheet\" Target=\"../xl/./sheets/one.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"" + DOCUMENT + "/sharedStrings\" Target=\"/xl/texts.xml\"/>"
                        + "<Relationship Id=\"r4\" Type=\"" + DOCUMENT + "/styles\" Target=\"styles.xml\"/>"),
                "xl/sheets/one.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>",
                "xl/texts.xml",
                "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy/m/d h:mm\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/><xf numFmtId=\"10\"/></cellXfs>"
                        + "</styleSheet>"));
    }

    private static String relations(String each) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + each + "</Relationships>";
    }

    public static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The texts of all cells; an empty one is an empty text. */
    public static List<List<String>> texts(byte[] workbook) {
        return cells(workbook).stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.text())
                        .toList())
                .toList();
    }

    /** All cells, null where there is none. */
    public static List<List<SheetCell>> cells(byte[] workbook) {
        try {
            var file = Files.createTempFile("test", ".xlsx");
            Files.write(file, workbook);
            try (var reader = SheetReader.open(file)) {
                var rows = new ArrayList<List<SheetCell>>();
                for (var row = reader.next(); row != null; row = reader.next()) {
                    var cells = new SheetCell[row.cells().lastKey() + 1];
                    row.cells().forEach((column, cell) -> cells[column] = cell);
                    rows.add(Arrays.asList(cells));
                }
                return rows;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
