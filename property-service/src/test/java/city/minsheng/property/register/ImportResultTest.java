package city.minsheng.property.register;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.importFile;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportResultTest {
    private static final String GOOD = "RES1,=SUM(A1)小区,371525001042,OLD,1,1,1,1999,NONE,,\n";
    private static final String BAD = "RES2,,371525001042,OLD,1,1,1,1999,NONE,,\n";

    @BeforeEach
    void load() {
        Sample.load();
    }

    private static String run(String rows, String query, int status) {
        return importFile(COUNTY_A, "communities", ImportTest.HEAD + rows, query)
                .statusCode(status)
                .extract()
                .path("run");
    }

    private static String path(String kind, String run) {
        return "/api/v1/imports/" + kind + "/runs/" + run + "/result";
    }

    private static String result(String run, String language) {
        var file = COUNTY_A.call().header("Accept-Language", language).get(path("communities", run));
        file.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"communities-result.csv\""));
        return new String(file.asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_refused_can_be_read_line_by_line_in_either_language() {
        var run = run(GOOD + BAD, "", 422);
        assertThat(result(run, "zh-CN").lines())
                .containsExactly(
                        "\uFEFF行,列,代码,说明,结果",
                        ",,import.refused,\"1 行有错误,未导入任何数据,请按提示修改后重新上传\",未入库",
                        "3,name,required,此项必填,已拒绝");
        assertThat(result(run, "en"))
                .startsWith("\uFEFFLine,Column,Code,Message,Outcome\r\n")
                .contains("\r\n3,name,required,")
                .contains(",not stored\r\n")
                .endsWith(",refused\r\n");
    }

    @Test
    void a_dry_run_and_a_part_that_was_stored_are_kept_as_what_they_were() {
        assertThat(result(run(GOOD + BAD, "?dryRun=true&partial=true", 200), "en"))
                .contains(",,import.tried,\"2 rows read: 1 created, 0 updated, 0 unchanged, 1 refused\",tried only\r\n")
                .contains("3,name,required,");
        assertThat(result(run(GOOD + BAD, "?partial=true", 200), "zh-CN"))
                .contains(",,import.stored,\"读取 2 行:新增 1,更新 0,未变 0,拒绝 1\",已入库\r\n")
                .contains("3,name,required,");
        ImportTest.remove("RES1");
    }

    @Test
    void a_file_that_is_refused_as_a_whole_has_its_result_too() {
        var run = importFile(COUNTY_A, "communities", "a,b\n1,2\n", "")
                .statusCode(422)
                .body("code", equalTo("import.heading"))
                .extract()
                .<String>path("run");
        assertThat(result(run, "en").lines()).hasSize(2).last().asString().startsWith(",,import.heading,");
    }

    @Test
    void the_same_key_names_the_same_run() {
        var first = ADMINISTRATOR
                .call()
                .header("Idempotency-Key", "result-run")
                .contentType("text/csv")
                .body(Sample.file("communities").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/communities");
        first.then().statusCode(200);
        ADMINISTRATOR
                .call()
                .header("Idempotency-Key", "result-run")
                .contentType("text/csv")
                .body(Sample.file("communities").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/communities")
                .then()
                .header("Idempotency-Replayed", "true")
                .body("run", equalTo(first.<String>path("run")));
        ADMINISTRATOR.call().get(path("communities", first.path("run"))).then().statusCode(200);
    }

    @Test
    void whoever_did_not_run_it_finds_nothing() {
        var run = run(BAD, "", 422);
        for (var other : new TestUser[] {ADMINISTRATOR, Sample.OWNER_A}) {
            other.call()
                    .get(path("communities", run))
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("application/problem+json"))
                    .body("code", equalTo("import.run-missing"));
        }
        COUNTY_A.call().get(path("cable-sites", run)).then().statusCode(404);
        COUNTY_A.call().get(path("nothing", run)).then().statusCode(404).body("code", equalTo("import.kind-unknown"));
        COUNTY_A.call().get(path("communities", "x")).then().statusCode(404);
        given().get(path("communities", run)).then().statusCode(401);
    }

    @Test
    void what_is_kept_of_a_run_is_sealed() {
        var run = run(BAD, "", 422);
        assertThat(PlatformResource.ask("select outcome || ' ' || report from import_run where id = '" + run + "'"))
                .singleElement()
                .asString()
                .startsWith("NOT_STORED t1:")
                .doesNotContain("required");
    }
}
