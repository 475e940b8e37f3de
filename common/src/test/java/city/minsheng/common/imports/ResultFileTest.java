package city.minsheng.common.imports;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Language;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {
    private static final Sentence REQUIRED = new Sentence("必填", "Required");

    private static String written(List<FieldError> errors, Language language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var refused = Refusal.of(ImportProblem.EMPTY).because(errors);
        ResultFile.write(ImportReport.of(refused), language, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String row(String column, String zh) throws IOException {
        var file = written(List.of(FieldError.cell(7, column, "required", new Sentence(zh, "x"))), Language.ZH);
        return file.substring(file.indexOf("\r\n7,") + 2);
    }

    @Test
    void it_begins_with_a_byte_order_mark_a_heading_and_the_file_as_a_whole() throws IOException {
        assertThat(written(List.of(FieldError.cell(2, "name", "required", REQUIRED)), Language.ZH))
                .isEqualTo("\uFEFF行,列,代码,说明,结果\r\n,,import.empty,文件没有内容,未入库\r\n2,name,required,必填,已拒绝\r\n");
    }

    @Test
    void it_speaks_the_language_of_its_reader() throws IOException {
        assertThat(written(List.of(FieldError.cell(2, "name", "required", REQUIRED)), Language.EN))
                .contains("Line,Column,Code,Message,Outcome")
                .contains("2,name,required,Required,refused")
                .doesNotContain("必填");
    }

    @Test
    void commas_quotes_and_new_lines_stay_within_their_cell() throws IOException {
        assertThat(row("name", "他说 \"好\", 然后\n走了")).isEqualTo("7,name,required,\"他说 \"\"好\"\", 然后\n走了\",已拒绝\r\n");
    }

    @Test
    void what_is_wrong_with_a_whole_row_names_no_column() throws IOException {
        assertThat(row(null, "重复")).isEqualTo("7,,required,重复,已拒绝\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertThat(ResultFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1", "a=b", "行"})
    void an_innocent_cell_stays_as_it_is(String text) {
        assertThat(ResultFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void a_formula_from_the_file_is_harmless_in_the_result() throws IOException {
        assertThat(row("=cmd", "@SUM(A1),+1")).isEqualTo("7,'=cmd,required,\"'@SUM(A1),+1\",已拒绝\r\n");
    }

    @Test
    void it_says_when_there_are_more_errors_than_it_names() throws IOException {
        var error = FieldError.cell(2, "name", "required", REQUIRED);
        assertThat(written(Collections.nCopies(Tally.MOST_ERRORS - 1, error), Language.EN))
                .doesNotContain("more-errors");
        var file = written(Collections.nCopies(Tally.MOST_ERRORS, error), Language.EN);
        assertThat(file)
                .endsWith(",,import.more-errors,There are more errors; this file names the first 10000,refused\r\n");
        assertThat(file.lines()).hasSize(Tally.MOST_ERRORS + 3);
    }
}
