package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
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
    void the_expected_schema_is_the_last_migration() {
        assertThat(flyway.info().current().getVersion().toString()).isEqualTo(schemaVersion);
        assertThat(flyway.info().pending()).isEmpty();
    }
}
