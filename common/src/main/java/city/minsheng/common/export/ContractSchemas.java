package city.minsheng.common.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The schemas of the contract: what an answer looks like, said once for its readers and for its spreadsheets. */
final class ContractSchemas {
    /** A record in a record in a record: what lies deeper stands in one cell. */
    private static final int DEEPEST = 4;

    private final JsonNode contract;

    ContractSchemas(JsonNode contract) {
        this.contract = contract;
    }

    /** The schema itself, where this one only refers to it. */
    JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : contract.at(ref.substring(1));
    }

    /** The name of the schema that this one refers to; empty when it stands for itself. */
    static String name(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** What is said of a property where it stands, or else of its type; a list of values is no name for a column. */
    String description(JsonNode property) {
        if (property.has("description")) {
            return property.path("description").asText();
        }
        var type = resolved(property);
        return type.has("enum") || isShared(property)
                ? null
                : type.path("description").asText(null);
    }

    private static boolean isShared(JsonNode property) {
        return List.of("UUID", "Instant", "OffsetDateTime", "LocalDate", "Money")
                .contains(name(property));
    }

    /** The columns of a row. */
    List<ExportColumn> columns(JsonNode row) {
        var columns = new ArrayList<ExportColumn>();
        collect(resolved(row), "", Heading.none(), columns, 1);
        return columns;
    }

    private void collect(JsonNode schema, String place, Heading above, List<ExportColumn> columns, int depth) {
        schema.path("properties").forEachEntry((name, property) -> {
            var heading = above.then(description(property), name);
            var type = resolved(property);
            if (type.has("properties") && depth < DEEPEST) {
                collect(type, place + "/" + name, heading, columns, depth + 1);
            } else {
                columns.add(new ExportColumn(place + "/" + name, heading, form(name, property)));
            }
        });
    }

    Form form(String name, JsonNode property) {
        if (name(property).equals("Money") || name.toLowerCase(Locale.ROOT).endsWith("percent")) {
            return Form.DECIMAL;
        }
        var type = resolved(property);
        var kind = type.path("type").isArray() ? type.path("type").path(0) : type.path("type");
        return switch (kind.asText()) {
            case "integer" -> Form.WHOLE;
            case "number" -> Form.DECIMAL;
            case "boolean" -> Form.TRUTH;
            case "array", "object" -> Form.LIST;
            default ->
                switch (type.path("format").asText()) {
                    case "date" -> Form.DAY;
                    case "date-time" -> Form.MOMENT;
                    default -> Form.TEXT;
                };
        };
    }
}
