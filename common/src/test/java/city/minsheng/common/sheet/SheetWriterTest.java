package city.minsheng.common.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.Workbooks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @Test
    void what_is_written_is_read_back() {
        var row = Arrays.asList(
                "冠州印象㐂小区𠮷",
                12L,
                new BigDecimal("51577200.00"),
                true,
                LocalDate.of(2022, 9, 24),
                LocalDateTime.of(2022, 9, 24, 8, 4, 5),
                null,
                "_x0041_");
        var cells = Workbooks.cells(Workbooks.of(Collections.nCopies(8, "名称 · Name"), List.of(row)));
        assertThat(cells.get(0)).containsOnly(SheetCell.text("名称 · Name"));
        assertThat(cells.get(1))
                .containsExactly(
                        SheetCell.text("冠州印象㐂小区𠮷"),
                        new SheetCell(SheetCell.Kind.NUMBER, "12"),
                        new SheetCell(SheetCell.Kind.NUMBER, "51577200"),
                        SheetCell.text("true"),
                        SheetCell.date("2022-09-24"),
                        SheetCell.date("2022-09-24T08:04:05+08:00"),
                        null,
                        SheetCell.text("_x0041_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void a_text_is_never_a_formula(String text) {
        assertThat(Workbooks.cells(Workbooks.of(List.of("a"), List.of(List.of(text))))
                        .get(1))
                .containsExactly(SheetCell.text(text));
    }

    @Test
    void a_number_that_a_spreadsheet_cannot_keep_is_a_text() {
        var long_number = new BigDecimal("12345678901234567.89");
        assertThat(Workbooks.cells(Workbooks.of(List.of("a"), List.of(List.of(long_number))))
                        .get(1))
                .containsExactly(SheetCell.text("12345678901234567.89"));
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_is_cut_and_shows_it() {
        var text = "长".repeat(40_000);
        var read = Workbooks.texts(Workbooks.of(List.of("a"), List.of(List.of(text))))
                .get(1)
                .getFirst();
        assertThat(read).hasSize(32_767).endsWith("长…");
    }
}
