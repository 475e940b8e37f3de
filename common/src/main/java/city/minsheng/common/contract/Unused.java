package city.minsheng.common.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Takes out the shared schemas and parameters that a service has no use for. */
final class Unused {
    private final Map<String, Schema> schemas;
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private Unused(OpenAPI contract) {
        schemas = contract.getComponents().getSchemas();
    }

    static void removeFrom(OpenAPI contract) {
        var walk = new Unused(contract);
        for (var item : contract.getPaths().getPathItems().values()) {
            for (var operation : item.getOperations().values()) {
                orEmpty(operation.getParameters()).forEach(walk::parameter);
                if (operation.getRequestBody() != null) {
                    walk.content(operation.getRequestBody().getContent());
                }
                operation
                        .getResponses()
                        .getAPIResponses()
                        .values()
                        .forEach(answer -> walk.content(answer.getContent()));
            }
        }
        var parts = contract.getComponents();
        parts.getResponses().values().forEach(answer -> walk.content(answer.getContent()));
        List.copyOf(parts.getSchemas().keySet()).stream()
                .filter(name -> !walk.reached.contains(name))
                .forEach(parts::removeSchema);
        List.copyOf(parts.getParameters().keySet()).stream()
                .filter(name -> !walk.parameters.contains(name))
                .forEach(parts::removeParameter);
    }

    private void parameter(Parameter parameter) {
        if (parameter.getRef() != null) {
            parameters.add(name(parameter.getRef()));
        }
        schema(parameter.getSchema());
    }

    private void content(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> schema(media.getSchema()));
        }
    }

    private void schema(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && reached.add(name(schema.getRef()))) {
            schema(schemas.get(name(schema.getRef())));
        }
        schema(schema.getItems());
        schema(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::schema);
        }
        for (var several :
                List.of(orEmpty(schema.getAllOf()), orEmpty(schema.getAnyOf()), orEmpty(schema.getOneOf()))) {
            several.forEach(this::schema);
        }
    }

    private static <T> Collection<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
