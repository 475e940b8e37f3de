package city.minsheng.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir
    Path directory;

    @Test
    void a_full_file_becomes_number_one_and_the_oldest_goes() throws IOException {
        var file = directory.resolve("x.log");
        try (var log = new RotatingLog(file, 4)) {
            for (char c = 'a'; c <= 'g'; c++) {
                log.copy(new ByteArrayInputStream((c + "23\n").getBytes(StandardCharsets.US_ASCII)));
            }
        }
        assertThat(Files.readString(directory.resolve("x.log.1"))).isEqualTo("g23\n");
        assertThat(Files.readString(directory.resolve("x.log.4"))).isEqualTo("d23\n");
        assertThat(directory.resolve("x.log.5")).doesNotExist();
    }

    @Test
    void a_line_is_not_torn() throws IOException {
        var file = directory.resolve("x.log");
        try (var log = new RotatingLog(file, 4)) {
            log.write("12345".getBytes(StandardCharsets.US_ASCII), 5);
            log.write("678\n".getBytes(StandardCharsets.US_ASCII), 4);
        }
        assertThat(Files.readString(directory.resolve("x.log.1"))).isEqualTo("12345678\n");
    }

    @Test
    void an_old_file_is_continued() throws IOException {
        var file = Files.writeString(directory.resolve("x.log"), "old\n");
        try (var log = new RotatingLog(file, 100)) {
            log.write("new\n".getBytes(StandardCharsets.US_ASCII), 4);
        }
        assertThat(Files.readString(file)).isEqualTo("old\nnew\n");
    }
}
