package city.minsheng.market.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class StandardResourceTest extends Scene {
    private static final String PATH = "/api/v1/assessment-standards";

    @Test
    void everybody_can_read_the_standard_and_sees_that_it_is_ours() {
        var list = given().get(PATH);
        list.then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.code", contains("FARMERS_MARKET"))
                .body("items[0].source", containsString("平台自编"));
        String id = list.path("items[0].id");
        var whole = given().get(PATH + "/" + id);
        whole.then()
                .statusCode(200)
                .body("clauses", hasSize(4))
                .body("items", hasSize(12))
                .body("items.findAll { it.veto }.kind", contains("FIRE_LANE", "PESTICIDE_NOTICE"))
                .body("gradesFromPercent.EXCELLENT", equalTo(90))
                .body("vetoCap", equalTo("UNQUALIFIED"));
        List<Integer> weights = whole.path("items.weight");
        assertThat(weights.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        given().header("If-None-Match", whole.header("ETag"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_not_there_is_a_404() {
        given().get(PATH + "/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("code", equalTo("standard.missing"));
        given().get(PATH + "/x").then().statusCode(404);
    }

    @Test
    void the_service_itself_cannot_change_an_edition() {
        for (var table : List.of("assessment_standard", "assessment_clause", "assessment_item", "assessment_grade")) {
            assertThatThrownBy(() -> sql("set role service_app; delete from " + table))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void two_editions_are_never_in_force_on_one_day() {
        assertThatThrownBy(() -> sql("""
                        insert into assessment_standard select '01839600-0000-7000-8000-000000000009', code, 2, name_zh,
                            name_en, source, '2023-01-01', null, veto_cap from assessment_standard
                        """)).hasMessageContaining("exclusion constraint");
    }
}
