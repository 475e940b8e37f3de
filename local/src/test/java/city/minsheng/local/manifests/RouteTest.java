package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.Service;
import city.minsheng.local.gateway.Route;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway of the cluster lets through what the gateway of one machine does. */
class RouteTest {
    private static final List<String> HIDDEN =
            List.of("/auth", "/auth/admin", "/auth/realms/master", "/auth/realms", "/auth/metrics", "/q/health");

    @ParameterizedTest
    @EnumSource
    void the_same_paths_are_public(Overlay overlay) {
        var inCluster = prefixes(overlay.objects());
        var services = Arrays.stream(Service.values()).map(Service::prefix).toList();
        var keycloak = Route.keycloak(8180, "minsheng");

        assertThat(inCluster).containsAll(services).hasSize(services.size() + 2);
        assertThat(inCluster.stream().filter(path -> !services.contains(path)))
                .allMatch(path ->
                        keycloak.isPublic().test(path) && keycloak.isPublic().test(path + "/x"));
        assertThat(HIDDEN).noneMatch(path -> isBelow(inCluster, path));
        assertThat(HIDDEN)
                .noneMatch(
                        path -> path.startsWith("/auth") && keycloak.isPublic().test(path));
    }

    @ParameterizedTest
    @EnumSource
    void no_caller_says_where_a_call_comes_from(Overlay overlay) {
        assertThat(overlay.objects().of("HTTPRoute").stream()
                        .filter(route -> route.at("/spec/rules/0").has("backendRefs")))
                .hasSize(5)
                .allSatisfy(route -> {
                    var headers = route.at("/spec/rules/0/filters/0/requestHeaderModifier");
                    assertThat(headers.get("remove").toString()).isEqualTo("[\"Forwarded\",\"X-Forwarded-Prefix\"]");
                    assertThat(headers.get("set").findValuesAsText("name"))
                            .containsExactly("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port");
                });
    }

    private static Collection<String> prefixes(Manifests objects) {
        return objects.of("HTTPRoute").stream()
                .flatMap(route -> Manifests.each(route.at("/spec/rules")))
                .flatMap(rule -> rule.has("matches") ? Manifests.each(rule.get("matches")) : Stream.of())
                .peek(match -> assertThat(match.at("/path/type").asText()).isEqualTo("PathPrefix"))
                .map(match -> match.at("/path/value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isBelow(Collection<String> prefixes, String path) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
