package city.minsheng.common.imports;

import city.minsheng.common.problem.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Map;

/** The rows of a CSV. */
final class CsvRows implements RowSource {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    CsvRows(Reader file) {
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(CsvRecordHandler.of(), file);
        records = reader.iterator();
    }

    @Override
    public Line next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var next = records.next();
            var cells = next.getFields().stream().map(String::strip).toList();
            return new Line(next.getStartingLineNumber(), cells, Map.of());
        } catch (CsvParseException unreadable) {
            throw Refusal.of(ImportProblem.NOT_CSV);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw Refusal.of(ImportProblem.NOT_CSV);
            }
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
