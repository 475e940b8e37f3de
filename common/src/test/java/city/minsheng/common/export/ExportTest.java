package city.minsheng.common.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.http.Download;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.SheetWriter;
import city.minsheng.common.testing.Workbooks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final String CONTRACT = """
            {"components": {"schemas": {
              "Row": {"properties": {
                "name": {"type": "string", "description": "名称 · Name"},
                "on": {"$ref": "#/components/schemas/LocalDate"},
                "at": {"$ref": "#/components/schemas/Instant"},
                "paid": {"$ref": "#/components/schemas/Money", "description": "金额 · Amount"},
                "count": {"type": "integer"},
                "kind": {"$ref": "#/components/schemas/Kind"},
                "actions": {"type": "array", "items": {"type": "string"}},
                "steps": {"type": "array", "items": {"type": "object"}},
                "share": {"$ref": "#/components/schemas/Ratio", "description": "占比 · Share"}}},
              "Kind": {"type": "string", "enum": ["OLD"], "description": "枚举值 · One of these"},
              "LocalDate": {"type": "string", "format": "date", "description": "日期 · A day"},
              "Instant": {"type": "string", "format": "date-time"},
              "Money": {"type": "string"},
              "Ratio": {"description": "比 · A ratio", "properties": {
                "numerator": {"type": "integer", "description": "分子 · Numerator"},
                "percent": {"type": "string", "description": "百分比 · Percent"}}},
              "Overview": {"properties": {"part": {"description": "部分 · Part", "properties": {
                "companies": {"type": "integer", "description": "企业数 · Companies"},
                "formed": {"$ref": "#/components/schemas/Ratio", "description": "组建率 · Formed"},
                "hotline": {"description": "热线 · Hotline"},
                "towns": {"type": "array", "description": "镇 · Towns", "items": {"properties": {
                  "name": {"type": "string", "description": "名称 · Name"}}}}}}}}}}}
            """;

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Layout layout(String schema, boolean list) {
        var root = json(CONTRACT);
        var schemas = new ContractSchemas(root);
        var answer = root.at("/components/schemas/" + schema);
        return new Layout("rows", "行", answer, schemas, list ? schemas.columns(answer) : null);
    }

    @Test
    void headings_are_those_of_the_contract_and_nested_ones_tell_where_they_are() {
        assertThat(layout("Row", true).headings())
                .containsExactly(
                        "名称 · Name",
                        "on",
                        "at",
                        "金额 · Amount",
                        "count",
                        "kind",
                        "actions",
                        "steps",
                        "占比/分子 · Share / Numerator",
                        "占比/百分比 · Share / Percent");
    }

    @Test
    void every_value_stands_in_a_cell_of_its_kind() {
        var row = json("""
                {"name": "=1", "on": "2022-09-24", "at": "2022-09-24T08:04:00+08:00", "paid": "51577200.00",
                 "count": 7, "kind": "OLD", "actions": ["A", "B"], "steps": [{"a": 1, "b": ["x"]}, {"a": 2}],
                 "share": {"numerator": 123, "percent": "93.89"}}
                """);
        assertThat(layout("Row", true).columns().stream().map(column -> column.cell(row)))
                .containsExactly(
                        "=1",
                        LocalDate.of(2022, 9, 24),
                        LocalDateTime.of(2022, 9, 24, 8, 4),
                        new BigDecimal("51577200.00"),
                        7L,
                        "OLD",
                        "A、B",
                        "a: 1, b: x; a: 2",
                        123L,
                        new BigDecimal("93.89"));
        assertThat(layout("Row", true).columns().stream().map(column -> column.cell(json("{}"))))
                .containsOnlyNulls();
        assertThat(Form.DAY.cell(json("\"1875-02-20\""))).isEqualTo("1875-02-20");
        assertThat(Form.MOMENT.cell(json("\"soon\""))).isEqualTo("soon");
        assertThat(Form.MOMENT.cell(json("\"2022-09-24T00:00:00Z\""))).isEqualTo(LocalDateTime.of(2022, 9, 24, 8, 0));
    }

    @Test
    void figures_show_both_sides_in_columns_of_their_own() {
        var answer = json("""
                {"part": {"companies": 28, "formed": {"numerator": 123, "denominator": 131, "percent": "93.89"},
                 "hotline": {"current": 925, "previous": 1250, "percent": "-26.00"}, "towns": [{"name": "沙镇"}]}}
                """);
        assertThat(Figures.of(answer, layout("Overview", false)))
                .containsExactly(
                        row("部分/企业数 · Part / Companies", "part.companies", 28L, null, null, null, null),
                        row("部分/组建率 · Part / Formed", "part.formed", null, 123L, 131L, null, new BigDecimal("93.89")),
                        row(
                                "部分/热线 · Part / Hotline",
                                "part.hotline",
                                925L,
                                null,
                                null,
                                1250L,
                                new BigDecimal("-26.00")),
                        row("部分/镇/1/名称 · Part / Towns / 1 / Name", "part.towns[1].name", "沙镇", null, null, null, null));
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void one_row_more_than_can_be_exported_is_refused() throws IOException {
        var layout = layout("Row", true);
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "行", layout.headings())) {
            var list = new ListSheet(sheet, layout, new RowDigest(), 2);
            list.add(json("{\"name\": \"a\"}"));
            list.add(json("{\"name\": \"b\"}"));
            assertThatThrownBy(() -> list.add(json("{\"name\": \"c\"}")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("export.too-large");
        }
        assertThat(Workbooks.texts(bytes.toByteArray())).hasSize(3);
    }

    @Test
    void the_name_of_the_file_is_told_in_both_ways() {
        assertThat(new Download(Path.of("x"), "小区 1.xlsx", "communities.xlsx", "t").disposition())
                .isEqualTo(
                        "attachment; filename=\"communities.xlsx\"; " + "filename*=UTF-8''%E5%B0%8F%E5%8C%BA%201.xlsx");
    }
}
