package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Language;
import city.minsheng.common.problem.Sentence;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result file of an import (导入结果文件), a CSV: the first row is about the file as a whole, then one an error. It
 * begins with a byte order mark, without which Excel takes Chinese for something else.
 */
final class ResultFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<Sentence> HEADING = List.of(
            new Sentence("行", "Line"),
            new Sentence("列", "Column"),
            new Sentence("代码", "Code"),
            new Sentence("说明", "Message"),
            new Sentence("结果", "Outcome"));

    private static final Sentence MORE =
            Sentence.of("错误过多,此处列到 {0} 条为止", "There are more errors; this file names the first {0}", Tally.MOST_ERRORS);

    private final CsvWriter csv;
    private final Language language;

    private ResultFile(CsvWriter csv, Language language) {
        this.csv = csv;
        this.language = language;
    }

    /** @param out is left open */
    static void write(ImportReport report, Language language, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        new ResultFile(csv, language).write(report);
        csv.flush();
    }

    private void write(ImportReport report) {
        csv.writeRecord(HEADING.stream().map(name -> name.in(language)).toList());
        row(null, null, report.code(), report.sentence(), report.outcome());
        for (var error : report.errors()) {
            row(error, Outcome.REFUSED);
        }
        if (report.errors().size() >= Tally.MOST_ERRORS) {
            row(null, null, "import.more-errors", MORE, Outcome.REFUSED);
        }
    }

    private void row(FieldError error, Outcome outcome) {
        row(error.line(), error.column(), error.code(), error.message(), outcome);
    }

    private void row(Long line, String column, String code, Sentence sentence, Outcome outcome) {
        var cells = Stream.of(
                line == null ? "" : String.valueOf(line),
                column == null ? "" : column,
                code,
                sentence.in(language),
                outcome.label().in(language));
        csv.writeRecord(cells.map(ResultFile::harmless).toList());
    }

    /** A spreadsheet takes a cell that begins like this for a formula: behind an apostrophe it is a text. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
