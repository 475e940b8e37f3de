package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.keycloak.SampleUser;
import city.minsheng.local.process.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real PostgreSQL, Keycloak and gateway: what a token says and who may change it. */
@ExtendWith(SharedPlatform.class)
class IdentityTest {
    private static final String ACCOUNT = "/auth/realms/minsheng/account/";

    private static Platform platform;

    @BeforeAll
    static void take(Platform shared) {
        platform = shared;
    }

    static Iterable<SampleUser> users() {
        return SampleUser.all();
    }

    @ParameterizedTest
    @MethodSource("users")
    void the_token_itself_says_who_a_user_is(SampleUser user) {
        var claims = claims(platform.token(user.name()));
        assertThat(claims.get("iss").asText()).isEqualTo(platform.settings().gateway() + "/auth/realms/minsheng");
        assertThat(texts(claims.get("aud"))).contains("minsheng-api");
        assertThat(texts(claims.get("realm_access").get("roles"))).contains(user.role());
        assertThat(claims.get("region").asText()).isEqualTo(user.region());
        assertThat(claims.get("person").asText()).isEqualTo(user.person());
        assertThat(claims.path("org").asText("")).isEqualTo(user.org());
        assertThat(claims.get("sub").asText()).isNotEmpty();
        assertThat(claims.get("preferred_username").asText()).isEqualTo(user.name());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void the_partner_gets_a_token_with_its_scopes() {
        var claims = claims(platform.token("partner-app"));
        assertThat(texts(claims.get("realm_access").get("roles"))).contains("PARTNER");
        assertThat(claims.get("scope").asText().split(" ")).contains("market:read", "property:read", "property:write");
        assertThat(claims.get("region").asText()).isEqualTo("371500000000");
        assertThat(claims.get("org").asText()).isEqualTo("PARTNER-001");
    }

    @Test
    void a_user_cannot_change_what_the_services_trust() {
        letTokensReachTheAccount();
        var token = platform.token("owner-a");
        var account = as(token).get(ACCOUNT).then().statusCode(200).extract();
        var changed = account.body().asString().replace("371525001042", "371500000000");
        assertThat(changed).contains("371500000000");
        var answer = as(token).contentType("application/json").body(changed).post(ACCOUNT);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(claims(platform.token("owner-a")).get("region").asText()).isEqualTo("371525001042");
    }

    /** Tokens of this platform are not meant for Keycloak's own account pages: here one is, to knock at that door. */
    private void letTokensReachTheAccount() {
        var keycloak = platform.settings().keycloak();
        var administrator = RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", new Secrets(platform.settings().home()).password("keycloak-admin"))
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
        var clients = keycloak + "/admin/realms/minsheng/clients";
        var client =
                as(administrator).get(clients + "?clientId=dev-cli").jsonPath().getString("[0].id");
        var mapper = Map.of(
                "name",
                "account",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.custom.audience", "account", "access.token.claim", "true"));
        as(administrator)
                .contentType("application/json")
                .body(mapper)
                .post(clients + "/" + client + "/protocol-mappers/models")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini-program", "swagger-ui", "admin-cli"})
    void no_client_of_the_realm_file_takes_passwords(String client) {
        var answer = RestAssured.given()
                .baseUri(platform.settings().gateway())
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", "owner-a")
                .formParam("password", new Secrets(platform.settings().home()).password("owner-a"))
                .post("/auth/realms/minsheng/protocol/openid-connect/token");
        assertThat(answer.statusCode()).isIn(400, 401);
    }

    @Test
    void swagger_authorises_with_pkce_and_only_towards_its_own_pages() {
        assertThat(authorise("/property/docs/oauth2-redirect.html", "S256").statusCode())
                .isEqualTo(200);
        assertThat(authorise("/employment/docs/oauth2-redirect.html", "S256").statusCode())
                .isEqualTo(200);
        assertThat(authorise("/property/elsewhere.html", "S256").statusCode()).isEqualTo(400);
        var withoutPkce = authorise("/property/docs/oauth2-redirect.html", null);
        assertThat(withoutPkce.statusCode()).isEqualTo(302);
        assertThat(withoutPkce.header("Location")).contains("error=invalid_request");
    }

    @Test
    void the_administration_of_keycloak_is_not_at_the_gateway() {
        as(platform.token("admin")).get("/auth/admin/realms/minsheng").then().statusCode(404);
        as(platform.token("admin")).get("/auth/realms/master").then().statusCode(404);
    }

    @Test
    void a_second_platform_in_the_same_home_is_refused() {
        assertThatThrownBy(() -> Platform.start(platform.settings(), new Progress(System.out), Set.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("already up");
    }

    @Test
    void a_port_in_use_is_named_and_nothing_is_started(@TempDir Path other) {
        var free = FreePorts.in(other);
        var ports = new EnumMap<>(free.ports());
        ports.put(Port.KEYCLOAK, platform.settings().port(Port.KEYCLOAK));
        var settings = new Settings(free.repository(), other, free.software(), ports, free.packaging());
        assertThatThrownBy(() -> Platform.start(settings, new Progress(System.out), Set.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(String.valueOf(platform.settings().port(Port.KEYCLOAK)))
                .hasMessageContaining("KEYCLOAK_PORT");
        assertThat(other.resolve("postgres")).doesNotExist();
    }

    private Response authorise(String redirect, String method) {
        var gateway = platform.settings().gateway();
        var request = RestAssured.given()
                .baseUri(gateway)
                .redirects()
                .follow(false)
                .queryParam("client_id", "swagger-ui")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", gateway + redirect);
        if (method != null) {
            request.queryParam("code_challenge_method", method)
                    .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        }
        return request.get("/auth/realms/minsheng/protocol/openid-connect/auth");
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given()
                .baseUri(platform.settings().gateway())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        var all = new HashSet<String>();
        if (list.isTextual()) {
            all.add(list.asText());
        }
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(all::add);
        return all;
    }
}
