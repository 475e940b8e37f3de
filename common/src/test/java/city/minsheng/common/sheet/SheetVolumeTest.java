package city.minsheng.common.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is held while a very long sheet is written and read: next to nothing. */
@Tag("slow")
class SheetVolumeTest {
    private static final int ROWS = 1_000_000;
    private static final long MOST_HELD = 64L << 20;

    @TempDir
    Path folder;

    @Test
    void a_million_rows_are_not_held() throws Exception {
        var file = folder.resolve("million.xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var sheet = new SheetWriter(out, "表", Collections.nCopies(8, "名称"))) {
            for (long i = 0; i < ROWS; i++) {
                sheet.row(List.of("XM" + i, "聊城市某小区" + i, 371525001042L, "OLD", i, "NONE", true, "2022-09-24"));
                isLittle(i);
            }
        }
        long read = 0;
        try (var reader = SheetReader.open(file)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                isLittle(++read);
            }
        }
        assertThat(read).isEqualTo(ROWS + 1);
    }

    private static void isLittle(long rows) {
        if (rows % 250_000 == 0 && rows > 0) {
            System.gc();
            var heap = Runtime.getRuntime();
            assertThat(heap.totalMemory() - heap.freeMemory()).isLessThan(MOST_HELD);
        }
    }
}
