package city.minsheng.common.testing;

import static city.minsheng.common.testing.PackagedResource.clock;
import static city.minsheng.common.testing.PackagedResource.management;
import static city.minsheng.common.testing.PackagedResource.tracesWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every packaged service has brought along, and what its operators see: the jar and the executable alike. */
public abstract class PackagedTests {
    @Test
    void it_is_started_alive_and_ready_on_the_schema_that_it_was_made_for() {
        for (var check : List.of("started", "live", "ready")) {
            management().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
        }
        Map<String, String> schema =
                management().get("/q/health/ready").then().extract().path("checks.find { it.name == 'schema' }.data");
        assertThat(schema.get("found")).isEqualTo(schema.get("expected"));
    }

    @Test
    void it_counts_and_says_what_it_is_on_the_management_port_alone() {
        given().get("/problems/not-found").then().statusCode(200);
        management()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"));
        management().get("/q/info").then().statusCode(200).body("build.version", startsWith("1."));
        given().get("/q/health").then().statusCode(404);
        given().basePath("").get("/q/health").then().statusCode(404);
    }

    /** A query holds what people write, and the place where they stand. */
    @Test
    void a_collector_gets_traces_that_hold_no_query_and_no_address_of_a_caller() throws InterruptedException {
        given().header("X-Forwarded-For", "203.0.113.77")
                .get("/api/v1/regions/371525001042?reason=13812348000")
                .then()
                .statusCode(200);
        assertThat(tracesWith("/api/v1/regions/371525001042"))
                .contains("/api/v1/regions/371525001042", "url.path")
                .doesNotContain("13812348000", "203.0.113.77");
    }

    @Test
    void the_clock_of_a_local_run_ticks_in_china() {
        clock("2022-09-24T00:00:00Z");
        assertThat(management().get("/clock").asString())
                .startsWith("2022-09-24T08:00:0")
                .endsWith("+08:00\n");
        management().contentType("text/plain").body("soon").put("/clock").then().statusCode(400);
        clock("real");
    }

    @Test
    void the_regions_of_the_city_are_there_by_their_chinese_names() {
        given().get("/api/v1/regions/371525000000").then().statusCode(200).body("name", equalTo("冠县"));
        given().get("/api/v1/regions?parent=371500000000&limit=100")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("东昌府区", "冠县"));
    }

    @Test
    void every_problem_has_a_page_in_both_languages() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("code", hasItems("not-found", "import.refused", "idempotency.key-reused"))
                .body("findAll { !(it.zh ==~ /(?s).*\\p{IsHan}.*/) }", hasSize(0))
                .body("findAll { !(it.en ==~ /[\\x20-\\x7e]+/) }", hasSize(0));
    }

    @Test
    void every_kind_of_import_has_its_template() {
        List<String> kinds = given().get("/api/v1/imports").then().extract().path("kind");
        assertThat(kinds).isNotEmpty();
        for (var kind : kinds) {
            List<String> columns =
                    given().get("/api/v1/imports").path("find { it.kind == '" + kind + "' }.columns.name");
            var template = given().get("/api/v1/imports/" + kind + "/template");
            template.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
            assertThat(template.asString()).startsWith(String.join(",", columns) + "\n");
        }
        given().get("/api/v1/imports").then().body("label", everyItem(containsString("·")));
    }
}
