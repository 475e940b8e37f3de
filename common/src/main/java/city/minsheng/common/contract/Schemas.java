package city.minsheng.common.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the schemas that no class of ours stands behind, and names pages after what they hold. */
final class Schemas {
    private static final String HOME = "#/components/schemas/";

    private static final Map<String, Schema> KNOWN = Map.of(
            "UUID",
            text("uuid", 36, "标识(UUID)· Id, a UUID", "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7b30"),
            "Instant",
            text("date-time", 35, "时刻,北京时间 · A moment, RFC 3339 with +08:00", "2022-09-24T08:04:00+08:00"),
            "OffsetDateTime",
            text("date-time", 35, "时刻,须带时区 · A moment, RFC 3339 with its offset", "2022-09-26T18:00:00+08:00"),
            "LocalDate",
            text("date", 10, "日期 · A day in China", "2022-09-24"),
            "Money",
            text(null, 20, "金额,元,两位小数 · Yuan with two decimals", "51577200.00").pattern("^-?[0-9]{1,16}\\.[0-9]{2}$"));

    private Schemas() {}

    static void complete(OpenAPI contract) {
        var schemas = new TreeMap<>(contract.getComponents().getSchemas());
        KNOWN.forEach((name, schema) -> schemas.computeIfPresent(name, (known, generated) -> schema));
        var pages = new TreeMap<String, String>();
        for (var name : List.copyOf(schemas.keySet())) {
            var schema = schemas.get(name);
            var row = rowOfPage(schema);
            if (row != null) {
                describePage(schema, row);
                schemas.remove(name);
                schemas.put(row + "Page", schema);
                pages.put(HOME + name, HOME + row + "Page");
            } else if (schema.getDescription() == null && schema.getEnumeration() != null) {
                schema.setDescription("枚举值,新增值不视为破坏性变更 · One of these values; new ones may be added");
            }
        }
        contract.getComponents().setSchemas(schemas);
        rename(contract, pages);
    }

    /** The name of the schema of which this one is a page; null when it is no page. */
    private static String rowOfPage(Schema schema) {
        var properties = schema.getProperties();
        if (properties == null || !properties.keySet().equals(Set.of("items", "nextCursor"))) {
            return null;
        }
        var items = properties.get("items").getItems();
        return items == null || items.getRef() == null ? null : items.getRef().replace(HOME, "");
    }

    private static void describePage(Schema schema, String row) {
        schema.setDescription("一页 " + row + " · One page");
        schema.getProperties().get("items").description("本页各条 · The rows").setMaxItems(100);
        schema.getProperties()
                .get("nextCursor")
                .description("下一页的游标;最后一页不返回 · Cursor of the next page, absent on the last")
                .setMaxLength(64);
    }

    private static void rename(OpenAPI contract, Map<String, String> pages) {
        for (var item : contract.getPaths().getPathItems().values()) {
            for (var operation : item.getOperations().values()) {
                for (var answer : operation.getResponses().getAPIResponses().values()) {
                    var content = answer.getContent();
                    if (content != null) {
                        content.getMediaTypes().values().forEach(media -> rename(media.getSchema(), pages));
                    }
                }
            }
        }
    }

    private static void rename(Schema schema, Map<String, String> pages) {
        if (schema != null && schema.getRef() != null) {
            schema.setRef(pages.getOrDefault(schema.getRef(), schema.getRef()));
        }
    }

    private static Schema text(String format, int longest, String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format(format)
                .maxLength(longest)
                .description(description)
                .examples(List.of(example));
    }
}
