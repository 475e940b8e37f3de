package city.minsheng.local.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects of one rendered overlay. */
record Manifests(List<JsonNode> all) {
    /** Deep enough that a change to the copy leaves these objects alone. */
    Manifests copy() {
        return new Manifests(
                all.stream().map(object -> object.<JsonNode>deepCopy()).toList());
    }

    List<JsonNode> of(String kind) {
        return all.stream()
                .filter(object -> object.get("kind").asText().equals(kind))
                .toList();
    }

    Optional<JsonNode> find(String kind, String name) {
        return of(kind).stream().filter(object -> nameOf(object).equals(name)).findFirst();
    }

    JsonNode get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    /** Deployments and Jobs: what runs programs of ours. */
    List<JsonNode> workloads() {
        return Stream.concat(of("Deployment").stream(), of("Job").stream()).toList();
    }

    /** Every variable of a workload's program: its value, or null where a Secret holds it. */
    Map<String, String> environment(JsonNode workload) {
        var variables = new LinkedHashMap<String, String>();
        var container = container(workload);
        for (var source : container.path("envFrom")) {
            var data =
                    get("ConfigMap", source.at("/configMapRef/name").asText()).get("data");
            data.properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
        }
        for (var variable : container.path("env")) {
            variables.put(
                    variable.get("name").asText(),
                    variable.has("value") ? variable.get("value").asText() : null);
        }
        return variables;
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String label(JsonNode object) {
        return object.get("kind").asText() + "/" + nameOf(object);
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    static JsonNode podLabels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether a selector of labels, which may be empty, chooses these labels. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return matchLabels.properties().stream()
                .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }
}
