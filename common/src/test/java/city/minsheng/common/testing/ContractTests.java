package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a service is the file that lies beside it. {@code -Dcontract.update=true} writes the file anew. */
public abstract class ContractTests {
    private static final Path FILE = Path.of("openapi.yaml");
    private static final String BOTH_LANGUAGES = "(?s).*\\p{IsHan}.*·.*[A-Za-z].*";

    /** The bound that the contract states where a text has none of its own. */
    private static final int LONGEST_TEXT = 4000;

    @TestHTTPResource("/openapi")
    URL openapi;

    private Contract contract() throws IOException {
        return new Contract(new ObjectMapper().readTree(fetch("application/json")));
    }

    private String fetch(String type) {
        return given().accept(type)
                .get(openapi)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void the_contract_beside_the_service_is_the_one_it_serves() throws IOException {
        var served = fetch("application/yaml");
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(FILE, served);
        }
        assertThat(served)
                .as("openapi.yaml has drifted: look at the difference, then write it anew with -Dcontract.update=true")
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void the_contract_says_what_it_is() throws IOException {
        var root = contract().root();
        var info = root.path("info");
        assertThat(info.path("title").asText()).matches(BOTH_LANGUAGES);
        assertThat(info.path("description").asText()).matches(BOTH_LANGUAGES).contains("约定 · Conventions");
        assertThat(info.path("contact").path("email").asText()).contains("@");
        assertThat(info.path("license").path("name").asText()).isNotEmpty();
        var changelog = given().get("/contract-changelog.md")
                .then()
                .statusCode(200)
                .header("Content-Type", containsStringIgnoringCase("charset=utf-8"))
                .extract()
                .asString();
        assertThat(changelog)
                .as("the changelog names every version")
                .contains(info.path("version").asText());
    }

    @Test
    void every_operation_is_described_in_both_languages() throws IOException {
        assertThat(contract().operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.text("summary")).as(operation.name()).matches(BOTH_LANGUAGES);
            assertThat(operation.text("description")).as(operation.name()).matches(BOTH_LANGUAGES);
            assertThat(operation.node().path("tags").size())
                    .as(operation.name())
                    .isEqualTo(1);
            assertThat(operation.statuses()).as(operation.name()).anyMatch(status -> status.startsWith("2"));
            assertThat(operation.statuses()).as(operation.name()).contains("400", "500", "503");
        });
    }

    @Test
    void every_operation_has_an_id_of_its_own() throws IOException {
        assertThat(contract().operations())
                .extracting(operation -> operation.text("operationId"))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z]+[A-Za-z0-9]+"));
    }

    @Test
    void every_operation_says_who_may_call_it() throws IOException {
        var contract = contract();
        assertThat(contract.root().at("/components/securitySchemes").properties())
                .extracting(scheme -> scheme.getKey())
                .containsExactly("minsheng");
        assertThat(contract.operations()).allSatisfy(operation -> {
            if (operation.isPublic()) {
                assertThat(operation.text("description")).as(operation.name()).contains("公开");
                assertThat(operation.statuses()).as(operation.name()).doesNotContain("401", "403");
            } else {
                assertThat(operation.text("description")).as(operation.name()).contains("角色 · Roles: ");
                assertThat(operation.node().at("/security/0/minsheng/0").asText())
                        .as(operation.name())
                        .isEqualTo("openid");
                assertThat(operation.statuses()).as(operation.name()).contains("401", "403");
            }
        });
    }

    @Test
    void every_operation_has_an_example() throws IOException {
        assertThat(contract().operations()).allSatisfy(operation -> {
            for (var json : List.of(operation.requestJson(), operation.answerJson())) {
                assertThat(json.isMissingNode() || json.path("examples").has("default"))
                        .as("examples/%s.json", operation.text("operationId"))
                        .isTrue();
            }
        });
    }

    @Test
    void every_text_of_a_request_has_a_bound_of_its_own() throws IOException {
        assertThat(contract().requestTexts())
                .allSatisfy(text -> assertThat(text.node().path("maxLength").asInt(Integer.MAX_VALUE))
                        .as(text.name())
                        .isLessThan(LONGEST_TEXT));
    }

    @Test
    void the_kinds_of_import_and_their_roles_are_those_of_the_running_service() throws IOException {
        var operation = contract().operation("importFile");
        var roles = operation.node().path("x-roles-by-kind");
        var kinds = new ObjectMapper().readTree(given().get("/api/v1/imports").asString());
        assertThat(roles.size()).isEqualTo(kinds.size());
        assertThat(kinds)
                .allSatisfy(kind ->
                        assertThat(roles.path(kind.path("kind").asText())).isEqualTo(kind.path("roles")));
    }

    @Test
    void the_pages_of_the_contract_sign_in_by_pkce() {
        var page = given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("clientId: 'swagger-ui'", "usePkceWithAuthorizationCodeGrant: true")
                .contains("/docs/oauth2-redirect.html")
                .contains("/property/openapi", "/insurance/openapi", "/market/openapi", "/employment/openapi")
                .contains("\"urls.primaryName\": '" + RestAssured.basePath.replace("/", "") + "'");
        given().get("/docs/oauth2-redirect.html").then().statusCode(200);
    }
}
