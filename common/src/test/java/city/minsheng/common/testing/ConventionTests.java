package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.sheet.Xlsx;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What every service does alike: at its edge, and what only a look inside can tell. */
public abstract class ConventionTests extends EdgeTests {

    @Inject
    @All
    List<ProblemCatalogue> catalogues;

    @Inject
    Flyway flyway;

    @TestHTTPResource("/openapi")
    URL openapi;

    @ConfigProperty(name = "minsheng.schema.version")
    String schemaVersion;

    @Test
    void every_problem_code_is_published_once_in_both_languages() {
        var codes = catalogues.stream()
                .flatMap(catalogue -> catalogue.problems().stream())
                .toList();
        assertThat(codes).extracting(ProblemCode::code).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.zh()).matches(".*\\p{IsHan}.*");
            assertThat(code.en()).matches("[\\x20-\\x7e]+");
            assertThat(code.zh().contains("{0}")).isEqualTo(code.en().contains("{0}"));
            given().get("/problems/" + code.code()).then().statusCode(200).body("status", equalTo(code.status()));
        });
    }

    @Test
    void every_list_and_all_statistics_can_be_had_as_a_spreadsheet() throws IOException {
        var contract = new Contract(new ObjectMapper()
                .readTree(given().accept("application/json").get(openapi).asString()));
        var tables = contract.operations().stream().filter(Spreadsheet::isTable).toList();
        assertThat(tables).hasSizeGreaterThan(1).allSatisfy(Spreadsheet::isOffered);
        for (var table : tables) {
            Spreadsheet.isGivenLikeItsJson(table);
        }
    }

    @Test
    void a_form_that_an_endpoint_does_not_have_is_refused() {
        given().accept(Xlsx.MEDIA_TYPE)
                .get("/api/v1/regions/371525000000")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
        given().get("/api/v1/regions?format=xlsx").then().statusCode(406);
        given().get("/api/v1/regions?format=pdf").then().statusCode(400).body("code", equalTo("parameter.invalid"));
        given().get("/api/v1/regions?format=json").then().statusCode(200);
        given().accept("application/json, " + Xlsx.MEDIA_TYPE + ";q=0.5")
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().accept(Xlsx.MEDIA_TYPE).get("/api/v1/nowhere").then().statusCode(404);
    }

    @Test
    void the_template_of_every_import_is_read_alike_in_both_forms() {
        List<String> kinds = given().get("/api/v1/imports").path("kind");
        for (var kind : kinds) {
            var address = "/api/v1/imports/" + kind;
            var csv = given().get(address + "/template").asByteArray();
            var xlsx = given().get(address + "/template?format=xlsx");
            xlsx.then().statusCode(200).contentType(Xlsx.MEDIA_TYPE);
            assertThat(xlsx.header("Content-Disposition")).contains(kind + ".xlsx");
            List<String> roles = given().get("/api/v1/imports").path("find { it.kind == '" + kind + "' }.roles");
            var user = TestUser.of("importer", roles.getFirst()).in("371500000000");
            var plain = user.call().contentType("text/csv").body(csv).post(address + "?dryRun=true");
            var sheet = user.call()
                    .contentType(Xlsx.MEDIA_TYPE)
                    .body(xlsx.asByteArray())
                    .post(address + "?dryRun=true");
            assertThat(withoutRun(sheet)).as(kind).isEqualTo(withoutRun(plain)).contains("\"read\":1");
        }
    }

    private static String withoutRun(Response answer) {
        return answer.asString().replaceFirst("\"run\":\"[0-9a-f-]{36}\",", "");
    }

    @Test
    void the_expected_schema_is_the_last_migration() {
        assertThat(flyway.info().current().getVersion().toString()).isEqualTo(schemaVersion);
        assertThat(flyway.info().pending()).isEmpty();
    }
}
