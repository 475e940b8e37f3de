package city.minsheng.local.manifests;

import static city.minsheng.local.manifests.Manifests.each;
import static city.minsheng.local.manifests.Manifests.label;
import static city.minsheng.local.manifests.Manifests.nameOf;
import static city.minsheng.local.manifests.Manifests.podLabels;
import static city.minsheng.local.manifests.Manifests.selects;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for a site as a whole. */
enum SiteRule implements Rule {
    ONE_NAMESPACE(objects -> objects.all().stream()
            .filter(object -> !object.get("kind").asText().equals("Namespace"))
            .filter(object -> !object.at("/metadata/namespace").asText().equals("minsheng"))
            .map(object -> label(object) + " lies elsewhere")),
    RESTRICTED(objects -> objects.of("Namespace").stream()
            .filter(namespace -> !namespace
                    .path("metadata")
                    .path("labels")
                    .path("pod-security.kubernetes.io/enforce")
                    .asText()
                    .equals("restricted"))
            .map(namespace -> label(namespace) + " lets privileged pods in")),
    NO_SECRETS(objects -> objects.of("Secret").stream().map(secret -> label(secret) + " belongs into no repository")),
    DEPLOYED_IN_STAGES(objects -> objects.all().stream()
            .filter(object -> !object.path("metadata")
                    .path("labels")
                    .path("minsheng.city/stage")
                    .asText()
                    .matches("platform|identity|migration|services"))
            .map(object -> label(object) + " is applied in no stage")),
    DENY_ALL(objects -> objects.of("NetworkPolicy").stream()
                    .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                            && policy.at("/spec/policyTypes").size() == 2
                            && !policy.get("spec").has("ingress")
                            && !policy.get("spec").has("egress"))
            ? Stream.of()
            : Stream.of("What no policy names is let through")),
    NO_OPEN_POLICY(objects -> objects.of("NetworkPolicy").stream()
            .filter(policy -> Stream.concat(
                            each(policy.at("/spec/ingress")).map(rule -> rule.has("from") && rule.has("ports")),
                            each(policy.at("/spec/egress")).map(rule -> rule.has("to") && rule.has("ports")))
                    .anyMatch(isNarrow -> !isNarrow))
            .map(policy -> label(policy) + " opens every port, or to everybody")),
    REACHES_DATABASE(objects -> objects.workloads().stream()
            .filter(workload -> objects.of("NetworkPolicy").stream()
                            .filter(policy -> selects(policy.at("/spec/podSelector/matchLabels"), podLabels(workload)))
                            .filter(policy ->
                                    policy.at("/spec/egress/0/ports/0/port").asInt() == 5432)
                            .count()
                    != 1)
            .map(workload -> label(workload) + " does not reach its database")),
    MANAGEMENT_FOR_PROMETHEUS_ALONE(objects -> objects.of("NetworkPolicy").stream()
            .flatMap(policy -> each(policy.at("/spec/ingress"))
                    .filter(rule -> rule.path("ports").toString().contains("management"))
                    .filter(rule -> !rule.path("from").toString().contains("\"monitoring\""))
                    .map(rule -> label(policy) + " opens the management port"))),
    CONNECTIONS_FIT(objects -> {
        var wanted = Pools.wanted(objects);
        var allowed = objects.get("Cluster", "postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        return wanted <= allowed ? Stream.of() : Stream.of(wanted + " connections, " + allowed + " allowed");
    }),
    OWNER_AND_APPLICATION(objects -> objects.of("Database").stream()
            .filter(database -> Stream.of("owner", "app")
                    .anyMatch(role -> each(objects.get("Cluster", "postgres").at("/spec/managed/roles"))
                            .noneMatch(managed -> managed.path("name").asText().equals(nameOf(database) + "_" + role)
                                    && managed.at("/passwordSecret/name")
                                            .asText()
                                            .equals(nameOf(database) + "-" + role)
                                    && !managed.has("superuser")
                                    && !managed.has("createdb"))))
            .map(database -> label(database) + " lacks a role")),
    CLOSED_DATABASES(objects -> {
        var lines = objects.get("Cluster", "postgres").at("/spec/postgresql/pg_hba");
        var isClosed = lines.path(lines.size() - 1).asText().equals("host all all all reject")
                && each(lines)
                        .limit(lines.size() - 1L)
                        .allMatch(line -> line.asText().startsWith("hostssl "));
        return isClosed ? Stream.of() : Stream.of("A role reaches a database of others, or without TLS");
    });

    private final Function<Manifests, Stream<String>> breaches;

    SiteRule(Function<Manifests, Stream<String>> breaches) {
        this.breaches = breaches;
    }

    @Override
    public List<String> broken(Manifests objects) {
        return breaches.apply(objects).toList();
    }
}
