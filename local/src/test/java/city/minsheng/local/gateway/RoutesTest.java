package city.minsheng.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(List.of(
            Route.service("/property", 8081), Route.service("/market", 8083), Route.keycloak(8180, "minsheng")));

    @ParameterizedTest
    @CsvSource({
        "/property, 8081",
        "/property/, 8081",
        "/property/api/v1/communities, 8081",
        "/market/docs/, 8083",
        "/auth/realms/minsheng, 8180",
        "/auth/realms/minsheng/protocol/openid-connect/token, 8180",
        "/auth/resources/abc/login/style.css, 8180"
    })
    void a_path_goes_to_the_upstream_of_its_first_segment(String path, int port) {
        assertThat(routes.find(path))
                .hasValueSatisfying(route -> assertThat(route.instances()).containsExactly(new Instance(port, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/propertyx", "/propert", "/Property/api", "/", "", "/q/health", "/api/v1/property"})
    void a_path_of_no_service_goes_nowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/realms",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/minshengx",
                "/auth/metrics",
                "/auth/health/ready"
            })
    void the_administration_of_keycloak_stays_inside(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/minsheng/../../admin",
                "/auth/realms/minsheng/..;/..;/admin",
                "/auth/realms/minsheng/%2e%2e/%2E%2E/admin",
                "/auth/realms/minsheng/.%2e/admin",
                "/auth/realms/minsheng%2f..%2f..%2fadmin",
                "/auth/resources/..\\admin",
                "/auth/resources//admin",
                "/property/./api"
            })
    void a_path_that_an_upstream_could_read_otherwise_goes_nowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @Test
    void a_problem_is_explained_by_the_service_that_was_asked_or_else_by_the_first() {
        assertThat(routes.explainedBy("/market/x")).isEqualTo("/market");
        assertThat(routes.explainedBy("/auth/admin")).isEqualTo("/property");
        assertThat(routes.explainedBy("/nowhere")).isEqualTo("/property");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-US,en;q=0.9|en",
                "fr, en;q=0.5|en",
                "zh|zh-CN",
                "zh-CN, en;q=0.8|zh-CN",
                "fr|zh-CN",
                "???|zh-CN"
            })
    void english_is_for_those_who_prefer_it(String accepted, String answered) {
        assertThat(Languages.of(accepted)).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "nonsense"
            })
    void an_unsound_trace_is_replaced(String traceparent) {
        var trace = Trace.of(traceparent);
        assertThat(trace.id()).matches("[0-9a-f]{32}").isNotIn(traceparent);
        assertThat(trace.parent()).startsWith("00-" + trace.id() + "-");
    }

    @Test
    void a_sound_trace_is_kept() {
        var sound = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assertThat(Trace.of(sound)).isEqualTo(new Trace("0af7651916cd43dd8448eb211c80319c", sound));
    }
}
