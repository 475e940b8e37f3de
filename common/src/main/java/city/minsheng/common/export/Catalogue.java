package city.minsheng.common.export;

import city.minsheng.common.sheet.Xlsx;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which answers can be had as a spreadsheet, and how those look: what the contract says, read when it is first asked. */
@ApplicationScoped
class Catalogue {
    /**
     * A GET of the contract.
     *
     * @param offered whether it can be had as a spreadsheet
     * @param layout null when it is none of ours to write
     */
    record Route(Pattern path, int placeholders, boolean offered, Layout layout) {}

    @Inject
    OpenApiDocumentService contract;

    private volatile List<Route> routes;

    /** The route of an address; empty when there is none. */
    Optional<Route> at(String path) {
        if (routes == null) {
            routes = read();
        }
        return routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .findFirst();
    }

    /** The literal address before the one with a placeholder, as requests find their endpoint. */
    private List<Route> read() {
        try {
            // Not the mapper of the requests: that one reads no more than a request may hold.
            var root = new ObjectMapper().readTree(contract.getDocument("<default>", Format.JSON));
            var all = new ArrayList<Route>();
            root.path("paths").forEachEntry((path, item) -> {
                if (item.has("get")) {
                    all.add(route(path, item.path("get"), root));
                }
            });
            all.sort(Comparator.comparingInt(Route::placeholders));
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Route route(String path, JsonNode operation, JsonNode root) {
        var content = operation.at("/responses/200/content");
        var offered = content.has(Xlsx.MEDIA_TYPE);
        var json = content.path("application/json").path("schema");
        var pattern = Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
        var layout = offered && !json.isMissingNode() ? layout(operation, json, root) : null;
        return new Route(pattern, path.split("\\{").length - 1, offered, layout);
    }

    private static Layout layout(JsonNode operation, JsonNode answer, JsonNode root) {
        var schemas = new ContractSchemas(root);
        var schema = schemas.resolved(answer);
        var page = schema.path("properties");
        var isList = page.has("items") && page.has("nextCursor");
        return new Layout(
                operation.path("operationId").asText().replaceFirst("^(list|get)", ""),
                new Heading("", "")
                        .then(operation.path("summary").asText(), "")
                        .zh()
                        .replaceFirst("^查询", ""),
                answer,
                schemas,
                isList ? schemas.columns(page.path("items").path("items")) : null);
    }
}
