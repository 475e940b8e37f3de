package city.minsheng.common.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Statistics as a table: a line a figure, and columns of their own for both sides of a ratio and of a year on year. */
final class Figures {
    static final List<String> HEADINGS = List.of(
            "指标 · Figure",
            "名称 · Name",
            "数值 · Value",
            "分子 · Numerator",
            "分母 · Denominator",
            "上年同期 · A year before",
            "百分比 · Percent");

    private static final int VALUE = 2;
    private static final int PREVIOUS = 5;
    private static final int PERCENT = 6;

    private final ContractSchemas schemas;
    private final List<List<Object>> rows = new ArrayList<>();

    private Figures(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    static List<List<Object>> of(JsonNode answer, Layout layout) {
        var figures = new Figures(layout.schemas());
        figures.collect(answer, layout.answer(), "", Heading.none());
        return figures.rows;
    }

    private void collect(JsonNode value, JsonNode schema, String name, Heading heading) {
        if (value.has("numerator") && value.has("denominator")) {
            ratio(value, name, heading);
        } else if (value.has("current") && value.has("previous")) {
            yearOnYear(value, name, heading);
        } else if (value.isObject()) {
            members(value, schemas.resolved(schema), name, heading);
        } else if (value.isArray()) {
            elements(value, schemas.resolved(schema).path("items"), name, heading);
        } else {
            row(name, heading)[VALUE] = schemas.form(name, schema).cell(value);
        }
    }

    private void members(JsonNode value, JsonNode schema, String name, Heading heading) {
        value.forEachEntry((member, node) -> {
            var known = schema.path("properties").path(member);
            var property = known.isMissingNode() ? schema.path("additionalProperties") : known;
            collect(
                    node,
                    property,
                    name.isEmpty() ? member : name + "." + member,
                    heading.then(known.isMissingNode() ? member : schemas.description(property), member));
        });
    }

    private void elements(JsonNode value, JsonNode schema, String name, Heading heading) {
        for (int i = 0; i < value.size(); i++) {
            var number = String.valueOf(i + 1);
            collect(value.get(i), schema, name + "[" + number + "]", heading.then(number, number));
        }
    }

    private void ratio(JsonNode value, String name, Heading heading) {
        var row = row(name, heading);
        row[VALUE + 1] = Form.WHOLE.cell(value.path("numerator"));
        row[VALUE + 2] = Form.WHOLE.cell(value.path("denominator"));
        row[PERCENT] = Form.DECIMAL.cell(value.path("percent"));
    }

    private void yearOnYear(JsonNode value, String name, Heading heading) {
        var row = row(name, heading);
        row[VALUE] = Form.WHOLE.cell(value.path("current"));
        row[PREVIOUS] = Form.WHOLE.cell(value.path("previous"));
        row[PERCENT] = Form.DECIMAL.cell(value.path("percent"));
    }

    private Object[] row(String name, Heading heading) {
        var row = new Object[HEADINGS.size()];
        row[0] = heading.text();
        row[1] = name;
        rows.add(Arrays.asList(row));
        return row;
    }
}
