package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTest {
    private static final String PAGE = """
            # Title

            <!-- bench -->
            old load
            <!-- /bench -->

            <!-- start -->
            old start
            <!-- /start -->

            by hand
            """;

    @TempDir
    Path directory;

    @Test
    void a_part_takes_the_place_of_the_old_one_and_leaves_the_rest() {
        assertThat(new Section("bench").in(PAGE, "new load\n\n")).isEqualTo(PAGE.replace("old load", "new load"));
        assertThat(new Section("start").in(PAGE, "new start")).isEqualTo(PAGE.replace("old start", "new start"));
    }

    @Test
    void a_new_part_goes_to_the_end() {
        assertThat(new Section("other").in(PAGE, "text")).isEqualTo(PAGE + "\n<!-- other -->\ntext\n<!-- /other -->\n");
    }

    @Test
    void writing_the_same_again_changes_nothing() throws IOException {
        var page = directory.resolve("page.md");
        new Section("start").write(page, "text");
        var once = Files.readString(page);
        new Section("start").write(page, "text");
        assertThat(page).hasContent(once);
        assertThat(once).startsWith("# Performance 性能\n\n<!-- start -->\ntext\n");
    }
}
