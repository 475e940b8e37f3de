package city.minsheng.common.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A contract as it is served, to be asked for its operations. */
record Contract(JsonNode root) {

    /** One operation; its name is for messages. */
    record Operation(String name, JsonNode node) {
        String text(String member) {
            return node.path(member).asText();
        }

        Stream<String> statuses() {
            return node.path("responses").propertyStream().map(Map.Entry::getKey);
        }

        JsonNode requestJson() {
            return node.path("requestBody").path("content").path("application/json");
        }

        JsonNode answerJson() {
            return node.path("responses")
                    .propertyStream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .findFirst()
                    .map(answer -> answer.getValue().path("content").path("application/json"))
                    .orElseThrow();
        }

        boolean isPublic() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        root.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, node) -> {
                    if (node.has("responses")) {
                        all.add(new Operation(method + " " + path, node));
                    }
                }));
        return all;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.text("operationId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The texts that a request body may hold, by the place where they stand. */
    List<Operation> requestTexts() {
        var all = new ArrayList<Operation>();
        operations()
                .forEach(operation -> collect(
                        operation.text("operationId"), operation.requestJson().path("schema"), all));
        return all;
    }

    private void collect(String place, JsonNode given, List<Operation> texts) {
        var schema = given;
        if (given.has("$ref")) {
            schema = root.at(given.path("$ref").asText().substring(1));
        }
        if (schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("format")) {
            texts.add(new Operation(place, schema));
        }
        schema.path("properties").forEachEntry((name, property) -> collect(place + "/" + name, property, texts));
        if (schema.has("items")) {
            collect(place + "/[]", schema.path("items"), texts);
        }
    }
}
