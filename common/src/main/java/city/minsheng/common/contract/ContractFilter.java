package city.minsheng.common.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Adds the shared refusals, headers, roles and examples to every operation of a service's contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        SharedParts.addTo(contract);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var isPublic =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        operation.addParameter(reference("AcceptLanguage"));
        if (method == HttpMethod.POST) {
            operation.addParameter(reference("IdempotencyKey"));
        }
        if (method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            operation.addParameter(reference("IfMatch"));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ContractFilter::describe);
        }
        Refusals.addTo(operation, path, method, isPublic);
        Examples.addTo(operation);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null) {
                response.addHeader("X-Trace-Id", OASFactory.createHeader().ref("TraceId"));
            }
        });
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static void describe(Parameter parameter) {
        if (parameter.getRef() == null && parameter.getDescription() == null && parameter.getIn() == In.PATH) {
            parameter.setDescription(parameter.getName().equals("id") ? "记录标识(UUID)· Id (UUID)" : "代码 · Code");
        }
    }
}
