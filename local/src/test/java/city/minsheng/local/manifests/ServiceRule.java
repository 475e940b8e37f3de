package city.minsheng.local.manifests;

import static city.minsheng.local.manifests.Manifests.container;
import static city.minsheng.local.manifests.Manifests.each;
import static city.minsheng.local.manifests.Manifests.label;
import static city.minsheng.local.manifests.Manifests.nameOf;
import static city.minsheng.local.manifests.Manifests.pod;
import static city.minsheng.local.manifests.Manifests.podLabels;
import static city.minsheng.local.manifests.Manifests.selects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a service needs so that it stays there while pods and nodes come and go. */
enum ServiceRule implements Rule {
    PROBES(
            "started, live and ready are three questions to the management port",
            (objects, deployment) -> asks(deployment, "startupProbe", "/q/health/started")
                    && asks(deployment, "livenessProbe", "/q/health/live")
                    && asks(deployment, "readinessProbe", "/q/health/ready")),
    TIME_TO_STOP(
            "5 s of delay and 30 s for requests fit into the grace period",
            (objects, deployment) ->
                    pod(deployment).path("terminationGracePeriodSeconds").asInt() >= 45),
    NO_GAP(
            "a roll-out starts a pod before it stops one",
            (objects, deployment) ->
                    deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) == 0),
    DISRUPTION_BUDGET(
            "a budget lets nodes be drained, one pod at a time",
            (objects, deployment) -> objects.of("PodDisruptionBudget").stream()
                    .filter(budget -> selects(budget.at("/spec/selector/matchLabels"), podLabels(deployment)))
                    .anyMatch(budget -> budget.at("/spec/maxUnavailable").asInt() == 1)),
    AUTOSCALER(
            "an autoscaler alone sets the number of pods",
            (objects, deployment) -> !deployment.get("spec").has("replicas")
                    && autoscalers(objects, deployment).anyMatch(scaler -> true)),
    SPREAD(
            "more than one pod lies in more than one zone",
            (objects, deployment) -> autoscalers(objects, deployment)
                            .allMatch(scaler -> scaler.at("/spec/minReplicas").asInt() == 1)
                    || each(pod(deployment).path("topologySpreadConstraints"))
                            .anyMatch(spread -> spread.at("/topologyKey")
                                            .asText()
                                            .endsWith("/zone")
                                    && spread.at("/whenUnsatisfiable").asText().equals("DoNotSchedule")
                                    && spread.at("/maxSkew").asInt() == 1
                                    && spread.at("/labelSelector/matchLabels")
                                            .equals(deployment.at("/spec/selector/matchLabels")))),
    OWN_ACCOUNT(
            "it runs under an account of its own",
            (objects, deployment) -> objects.find(
                            "ServiceAccount",
                            pod(deployment).path("serviceAccountName").asText())
                    .isPresent()),
    SELECTED(
            "one Service leads to its port, and not to that of the management",
            (objects, deployment) -> objects.of("Service").stream()
                            .filter(service -> selects(service.at("/spec/selector"), podLabels(deployment)))
                            .map(service -> service.at("/spec/ports"))
                            .filter(ports -> ports.size() == 1
                                    && ports.at("/0/targetPort").asText().equals("http")
                                    && ports.at("/0/port")
                                            .equals(container(deployment).at("/ports/0/containerPort")))
                            .count()
                    == 1),
    ROUTED(
            "one route leads to it",
            (objects, deployment) -> objects.of("HTTPRoute").stream()
                            .filter(route -> route.at("/spec/rules/0/backendRefs/0/name")
                                            .asText()
                                            .equals(nameOf(deployment))
                                    && route.at("/spec/rules/0/backendRefs/0/port")
                                            .equals(container(deployment).at("/ports/0/containerPort")))
                            .count()
                    == 1),
    MIGRATED(
            "a migration of the same image ends, one way or the other",
            (objects, deployment) -> objects.of("Job").stream()
                            .filter(job -> container(job)
                                    .path("image")
                                    .equals(container(deployment).path("image")))
                            .filter(job -> pod(job).path("restartPolicy")
                                            .asText()
                                            .equals("Never")
                                    && job.at("/spec/activeDeadlineSeconds").asInt() > 0
                                    && job.at("/spec").has("backoffLimit")
                                    && job.at("/spec/ttlSecondsAfterFinished").asInt() > 0)
                            .count()
                    == 1);

    private final String wording;
    private final BiPredicate<Manifests, JsonNode> holds;

    ServiceRule(String wording, BiPredicate<Manifests, JsonNode> holds) {
        this.wording = wording;
        this.holds = holds;
    }

    @Override
    public List<String> broken(Manifests objects) {
        return objects.of("Deployment").stream()
                .filter(deployment -> !holds.test(objects, deployment))
                .map(deployment -> label(deployment) + ": " + wording)
                .toList();
    }

    private static boolean asks(JsonNode deployment, String probe, String path) {
        var question = container(deployment).at("/" + probe + "/httpGet");
        return question.path("path").asText().equals(path)
                && question.path("port").asText().equals("management");
    }

    private static Stream<JsonNode> autoscalers(Manifests objects, JsonNode deployment) {
        return objects.of("HorizontalPodAutoscaler").stream()
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(nameOf(deployment)));
    }
}
