package city.minsheng.common.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Completes the contract of a service while it is built: access, shared refusals, headers, limits and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final Map<String, String> USUAL = Map.of(
            "id", "记录标识(UUID)· Id, a UUID",
            "code", "代码 · Code");

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        Limits.state(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var items = contract.getPaths().getPathItems();
        var prefix = prefix(items.keySet().iterator().next());
        var endpoints = Endpoint.all(index);
        var kinds = new ImportKinds(index);
        var refusals = new Refusals(index, prefix);
        var roles = endpoints.values().stream()
                .flatMap(endpoint -> endpoint.roles().stream())
                .collect(Collectors.toSet());
        SharedParts.addTo(contract, prefix, roles);
        Schemas.complete(contract);
        items.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            var endpoint = endpoints.get(operation.getOperationId());
            if (endpoint == null) {
                throw new IllegalStateException(method + " " + path + " needs @Operation(operationId = …)");
            }
            if (!kinds.describe(operation)) {
                Access.state(operation, endpoint, prefix);
            }
            parameters(method, operation, endpoint.words());
            Answers.complete(operation, method, endpoint);
            Spreadsheets.offer(operation, method, endpoint);
            refusals.addTo(operation, path, method, endpoint);
            Examples.addTo(operation);
        }));
        refusals.addTo(contract);
        Unused.removeFrom(contract);
    }

    /** {@code /property} of {@code /property/api/v1/…}. */
    private static String prefix(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/', 1)));
    }

    private static void parameters(HttpMethod method, Operation operation, Map<String, String> words) {
        operation.addParameter(reference("AcceptLanguage"));
        if (method == HttpMethod.POST) {
            operation.addParameter(reference("IdempotencyKey"));
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            operation.addParameter(reference("IfMatch"));
        }
        operation.getParameters().forEach(parameter -> describe(parameter, words));
    }

    static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static void describe(Parameter parameter, Map<String, String> words) {
        if (parameter.getRef() == null && parameter.getDescription() == null) {
            var name = parameter.getName();
            parameter.setDescription(words.getOrDefault(name, USUAL.get(name)));
        }
    }
}
