package city.minsheng.common.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import city.minsheng.common.testing.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
    @TempDir
    Path folder;

    private static SheetCell cell(String xml, String... shared) {
        return Workbooks.cells(Workbooks.ofXml("<row>" + xml + "</row>", shared))
                .getFirst()
                .getFirst();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private void isRefused(byte[] content, String code) {
        assertThatThrownBy(() -> {
                    var file = file(content);
                    FileForm.of(file);
                    try (var reader = SheetReader.open(file)) {
                        while (reader.next() != null) {
                            // read to the end
                        }
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    @Test
    void texts_are_read_wherever_they_are_kept() {
        assertThat(cell("<c t='s'><v>1</v></c>", "<t>no</t>", "<t>清泉</t>")).isEqualTo(SheetCell.text("清泉"));
        assertThat(cell("<c t='s'><v>0</v></c>", "<r><t>冠</t></r><r><t>县</t></r><rPh><t>guan</t></rPh>")
                        .text())
                .isEqualTo("冠县");
        assertThat(cell("<c t='inlineStr'><is><t>𠮷㐂</t></is></c>").text()).isEqualTo("𠮷㐂");
        assertThat(cell("<c t='str'><f>A1</f><v>a_x000D_b</v></c>").text()).isEqualTo("a\rb");
        assertThat(cell("<c t='b'><v>1</v></c>").text()).isEqualTo("true");
        assertThat(cell("<c t='b'><v>0</v></c>").text()).isEqualTo("false");
    }

    @Test
    void there_may_be_any_number_of_shared_texts() {
        var texts = IntStream.range(0, 3000).mapToObj(i -> "<t>小区" + i + "</t>").toArray(String[]::new);
        assertThat(cell("<c t='s'><v>2999</v></c>", texts).text()).isEqualTo("小区2999");
        assertThat(cell("<c t='s'><v>0</v></c>", texts).text()).isEqualTo("小区0");
    }

    @ParameterizedTest
    @CsvSource({
        "371525001042, NUMBER, 371525001042",
        "3.71525001042E11, NUMBER, 371525001042",
        "999999999999999, NUMBER, 999999999999999",
        "1000000000000000, INEXACT, ''",
        "340524198001010016, INEXACT, ''",
        "3.4052419800101E+17, INEXACT, ''",
        "0.30000000000000004, NUMBER, 0.3",
        "-12.50, NUMBER, -12.5",
        "1E400000000, FAULT, ''",
        "1.2.3, FAULT, ''",
    })
    void a_number_is_taken_only_with_all_of_its_digits(String stored, SheetCell.Kind kind, String text) {
        assertThat(cell("<c><v>" + stored + "</v></c>")).isEqualTo(new SheetCell(kind, text));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 44828, 2022-09-24",
        "1, 59, 1900-02-28",
        "1, 61, 1900-03-01",
        "1, 44828.25, 2022-09-24T06:00:00+08:00",
        "2, 44828, 2022-09-24T00:00:00+08:00",
        "2, 44828.3333333333, 2022-09-24T08:00:00+08:00",
        "2, 0.354166666666667, 08:30",
    })
    void a_number_of_the_form_of_a_date_is_one(String style, String stored, String text) {
        assertThat(cell("<c s='" + style + "'><v>" + stored + "</v></c>")).isEqualTo(SheetCell.date(text));
    }

    @ParameterizedTest
    @CsvSource({"0.058, 5.8", "5.8000000000000003E-2, 5.8", "0.5, 50", "1, 100", "0, 0", "-0.26, -26"})
    void a_percent_is_read_as_it_is_shown(String stored, String text) {
        assertThat(cell("<c s='3'><v>" + stored + "</v></c>")).isEqualTo(new SheetCell(SheetCell.Kind.PERCENT, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "-1", "2958466", "0"})
    void a_day_that_there_never_was_is_a_fault(String stored) {
        assertThat(cell("<c s='1'><v>" + stored + "</v></c>")).isEqualTo(SheetCell.FAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|NUMBER",
                "0.00E+00|NUMBER",
                "#,##0.00\"days\"|NUMBER",
                "[Red]0|NUMBER",
                "0_d|NUMBER",
                "0.0%|PERCENT",
                "0\\%|NUMBER",
                "yyyy\"年\"m\"月\"d\"日\"|DAY",
                "[$-804]yyyy-mm-dd|DAY",
                "yyyy-mm-dd hh:mm|MOMENT",
                "[h]:mm|MOMENT"
            })
    void the_code_of_a_form_tells_whether_it_is_a_date(String code, DateForms.Form form) {
        assertThat(DateForms.ofCode(code)).isEqualTo(form);
    }

    @Test
    void of_a_formula_the_stored_result_is_taken() {
        assertThat(cell("<c><f>1+1</f><v>2</v></c>").text()).isEqualTo("2");
        assertThat(cell("<c><f>1+1</f></c>")).isEqualTo(SheetCell.WITHOUT_VALUE);
        assertThat(cell("<c t='e'><v>#N/A</v></c>")).isEqualTo(SheetCell.FAULT);
    }

    @Test
    void rows_keep_their_number_and_empty_ones_are_passed_over() throws IOException {
        var rows = "<row r='2'><c r='B2' t='inlineStr'><is><t>x</t></is></c></row><row r='3'><c r='A3'/></row>"
                + "<row r='5'><c r='AB5'><v>1</v></c><c><v>2</v></c></row><row r='6'><c><v> </v></c></row>";
        try (var reader = SheetReader.open(file(Workbooks.ofXml(rows)))) {
            var second = reader.next();
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.cells()).containsOnlyKeys(1);
            var fifth = reader.next();
            assertThat(fifth.number()).isEqualTo(5);
            assertThat(fifth.cells()).containsOnlyKeys(27, 28);
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        isRefused("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1), "sheet.unreadable");
        isRefused(Workbooks.zip(Map.of("word/document.xml", "<d/>")), "sheet.unreadable");
        var good = Workbooks.ofXml("<row><c><v>1</v></c></row>");
        isRefused(Arrays.copyOf(good, good.length / 2), "sheet.unreadable");
        for (var sheet : List.of(
                "<row><c r='FXSHRXW1'><v>1</v></c></row>",
                "<row r='99999999999'/>",
                "<row><c t='s'><v>7</v></c></row>",
                "<row><c></row>",
                "<row>&own;</row>",
                "<a>".repeat(100))) {
            isRefused(Workbooks.ofXml(sheet), "sheet.unreadable");
        }
    }

    @Test
    void an_entity_of_its_own_is_never_looked_up() {
        var parts = Map.of(
                "_rels/.rels",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Relationships><Relationship Id='1' "
                        + "Type='t/officeDocument' Target='&e;'/></Relationships>");
        isRefused(Workbooks.zip(parts), "sheet.unreadable");
    }

    @Test
    void what_unpacks_beyond_measure_is_refused_early() {
        isRefused(Workbooks.ofXml("<row " + " ".repeat(3 << 20) + "/>"), "sheet.unreadable");
        isRefused(Workbooks.ofXml("<row><c t='str'><v>" + "x".repeat(1 << 20) + "</v></c></row>"), "sheet.unreadable");
        assertThatThrownBy(
                        () -> new BoundedStream(new ByteArrayInputStream(new byte[100]), new BoundedStream.Budget(99))
                                .readAllBytes())
                .hasMessageContaining("sheet.unpacked-too-large");
    }

    @Test
    void the_old_form_and_a_password_are_named() {
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        var old = Arrays.copyOf(ole, 200_000);
        isRefused(old, "sheet.old-format");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 65_536 - 8, name.length); // across the pieces that are looked through
        isRefused(old, "sheet.encrypted");
    }
}
