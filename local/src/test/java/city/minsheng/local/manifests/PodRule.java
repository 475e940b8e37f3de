package city.minsheng.local.manifests;

import static city.minsheng.local.manifests.Manifests.container;
import static city.minsheng.local.manifests.Manifests.each;
import static city.minsheng.local.manifests.Manifests.label;
import static city.minsheng.local.manifests.Manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every pod with a program of ours has to be. */
enum PodRule implements Rule {
    IMAGE_BY_DIGEST(
            "the image is named by its digest",
            workload -> container(workload).path("image").asText().matches(".+/.+@sha256:[0-9a-f]{64}")),
    RESOURCES(
            "processor and memory are requested and limited",
            workload -> Stream.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")
                    .noneMatch(path -> container(workload)
                            .path("resources")
                            .at(path)
                            .asText()
                            .isEmpty())),
    NOT_ROOT(
            "neither user nor group is root",
            workload -> pod(workload).at("/securityContext/runAsNonRoot").asBoolean()
                    && container(workload).at("/securityContext/runAsUser").asInt() > 0
                    && container(workload).at("/securityContext/runAsGroup").asInt() > 0
                    && pod(workload).at("/securityContext/fsGroup").asInt() > 0),
    READ_ONLY_ROOT(
            "the file system of the image is read-only",
            workload -> container(workload)
                    .at("/securityContext/readOnlyRootFilesystem")
                    .asBoolean()),
    NO_ESCALATION(
            "no process gains rights",
            workload -> !container(workload)
                    .at("/securityContext/allowPrivilegeEscalation")
                    .asBoolean(true)),
    NO_CAPABILITIES(
            "all capabilities are dropped and none is added",
            workload -> container(workload)
                    .at("/securityContext/capabilities")
                    .toString()
                    .equals("{\"drop\":[\"ALL\"]}")),
    SECCOMP(
            "system calls are filtered",
            workload -> container(workload)
                    .at("/securityContext/seccompProfile/type")
                    .asText()
                    .equals("RuntimeDefault")),
    NO_TOKEN(
            "the pod gets no token for the API of Kubernetes",
            workload -> !pod(workload).path("automountServiceAccountToken").asBoolean(true)),
    NOTHING_OF_THE_NODE(
            "no namespace, port or directory of the node",
            workload -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .noneMatch(field -> pod(workload).path(field).asBoolean())
                    && pod(workload).findValues("hostPath").isEmpty()
                    && pod(workload).findValues("hostPort").isEmpty()),
    SECRETS_REFERENCED(
            "no secret stands in the manifest",
            workload -> each(container(workload).path("env"))
                    .filter(variable -> isSecret(variable.get("name").asText()))
                    .allMatch(variable -> variable.at("/valueFrom/secretKeyRef/name")
                            .asText()
                            .matches("(property|insurance|market|employment)-.+"))),
    BOUNDED_TEMPORARY_SPACE(
            "temporary space is there, and bounded",
            workload -> each(pod(workload).path("volumes")).anyMatch(volume -> volume.has("emptyDir"))
                    && each(pod(workload).path("volumes"))
                            .filter(volume -> volume.has("emptyDir"))
                            .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit")));

    private final String wording;
    private final Predicate<JsonNode> holds;

    PodRule(String wording, Predicate<JsonNode> holds) {
        this.wording = wording;
        this.holds = holds;
    }

    @Override
    public List<String> broken(Manifests objects) {
        return objects.workloads().stream()
                .filter(holds.negate())
                .map(workload -> label(workload) + ": " + wording)
                .toList();
    }

    private static boolean isSecret(String variable) {
        return variable.toUpperCase(Locale.ROOT).matches(".*(PASSWORD|SECRET|TOKEN|KEY).*");
    }
}
