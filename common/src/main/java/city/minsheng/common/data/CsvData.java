package city.minsheng.common.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads CSV files with a heading from the class path. */
public final class CsvData {
    private CsvData() {}

    public static boolean exists(String path) {
        return loader().getResource(path) != null;
    }

    /** @throws IllegalStateException when the file was not packaged */
    public static List<NamedCsvRecord> read(String path) {
        var stream = loader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + path);
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return records.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
