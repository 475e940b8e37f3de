package city.minsheng.common.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Puts {@code examples/{operationId}.json}, with its members {@code request} and {@code response}, into the contract. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(Operation operation) {
        var path = "examples/" + operation.getOperationId() + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return;
            }
            var example = JSON.readTree(stream);
            if (operation.getRequestBody() != null) {
                put(operation.getRequestBody().getContent(), example.get("request"));
            }
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2") && response.getContent() != null) {
                    put(response.getContent(), example.get("response"));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static void put(Content content, JsonNode value) {
        var json = content.getMediaType("application/json");
        if (json != null && value != null) {
            json.setExamples(
                    Map.of("default", OASFactory.createExample().value(JSON.convertValue(value, Object.class))));
        }
    }
}
