package city.minsheng.market.pesticide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.sheet.Xlsx;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.testing.Workbooks;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PesticideTestImportTest extends Scene {
    private static final String ROW = MARKET + ",2022-09-22T06:00:00+08:00,菠菜,A-001,";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e9     | not-a-decimal", "NaN     | not-a-decimal", "Infinity | not-a-decimal",
                        "0x1F | not-a-decimal",
                "1000000000 | out-of-range", "100.01  | out-of-range", "-100.01 | out-of-range",
                        "49.995  | too-precise",
                "''      | required", "5.8%    | not-a-decimal"
            })
    void a_rate_that_cannot_be_one_is_refused(String rate, String code) {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + ROW + rate + "\n")
                .statusCode(422)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].column", equalTo("inhibitionRatePercent"))
                .body("errors[0].code", equalTo(code));
        assertThat(count("select count(*) from pesticide_test")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-100, NEGATIVE, -100.00", "-3.0, NEGATIVE, -3.00", "0, NEGATIVE, 0.00", "49.9, NEGATIVE, 49.90",
        "49.99, NEGATIVE, 49.99", "50, POSITIVE, 50.00", "50.0, POSITIVE, 50.00", "50.000, POSITIVE, 50.00",
        "100, POSITIVE, 100.00"
    })
    void a_rate_is_judged_exactly_and_shown_with_two_decimals(String rate, String verdict, String shown) {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + ROW + rate + "\n")
                .statusCode(200);
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests")
                .then()
                .body("items.verdict", contains(verdict))
                .body("items.inhibitionRatePercent", contains(shown))
                .body("items.status", contains("TESTED"))
                .body("items.tester", contains(INSPECTOR.person().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-22T08:29:59.999+08:00, 200", "2022-09-22T08:30:00+08:00, 200", "2022-09-22T08:30:00.001+08:00, 422",
        "2022-09-23T06:00:00+08:00, 422", "1999-12-31T23:59:59Z, 422", "2000-01-01T00:00:00Z, 200",
        "+99999-01-01T00:00:00Z, 422", "2022-02-30T06:00:00+08:00, 422", "2022-09-22, 422"
    })
    void a_sample_is_not_of_the_future(String sampledAt, int status) {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + MARKET + "," + sampledAt + ",菠菜,A-001,5.8\n")
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NM371502001,2022-09-22T06:00:00+08:00,菠菜,Z-001,5.8 | stallNumber | stall-unknown",
                "NM371502001,2022-09-22T06:00:00+08:00,菠菜,a-001,5.8 | stallNumber | stall-unknown",
                "NM0,2022-09-22T06:00:00+08:00,菠菜,A-001,5.8         | marketCode  | unknown-reference",
                "NM371502001,2022-09-22T06:00:00+08:00,,A-001,5.8     | produce     | required"
            })
    void a_test_belongs_to_a_stall_of_its_market(String row, String column, String code) {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + row + "\n")
                .statusCode(422)
                .body("errors[0].column", equalTo(column))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void the_same_test_twice_in_a_file_is_refused_even_when_it_is_written_in_another_zone() {
        imported(
                        INSPECTOR,
                        "pesticide-tests",
                        TESTS_HEADING + ROW + "5.8\n" + MARKET + ",2022-09-21T22:00:00Z,菠菜,A-001,5.9\n")
                .statusCode(422)
                .body("errors.code", contains("duplicate-row"))
                .body("errors.line", contains(3));
    }

    @Test
    void a_rate_that_a_spreadsheet_shows_as_a_percent_is_taken_as_it_is_shown() {
        var heading = TESTS_HEADING.strip().split(",");
        var cells = (MARKET + ",2022-09-22T06:00:00+08:00,菠菜,A-001").split(",");
        var workbook = Workbooks.ofXml(
                "<row>" + texts(heading) + "</row><row>" + texts(cells) + "<c s='3'><v>0.5</v></c></row>");
        INSPECTOR
                .call()
                .contentType(Xlsx.MEDIA_TYPE)
                .body(workbook)
                .post("/api/v1/imports/pesticide-tests")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests")
                .then()
                .body("items.inhibitionRatePercent", contains("50.00"))
                .body("items.verdict", contains("POSITIVE"));
    }

    private static String texts(String... cells) {
        return Stream.of(cells)
                .map(cell -> "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
                .collect(Collectors.joining());
    }

    @Test
    void a_rate_can_be_corrected_until_its_test_is_verified() {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n").body("created", equalTo(1));
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n").body("unchanged", equalTo(1));
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + ROW + "58\n").body("updated", equalTo(1));
        var list = INSPECTOR.call().get("/api/v1/pesticide-tests");
        list.then()
                .body("items.verdict", contains("POSITIVE"))
                .body("items.tester", contains(COLLEAGUE.person().toString()));
        String id = list.path("items[0].id");
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests/" + id)
                .then()
                .body("steps.status", contains("TESTED", "TESTED"))
                .body(
                        "steps.person",
                        contains(
                                INSPECTOR.person().toString(),
                                COLLEAGUE.person().toString()));
        post(INSPECTOR, "/api/v1/pesticide-tests/" + id + "/verify", "{}", 200);
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n")
                .statusCode(422)
                .body("errors.code", contains("settled"))
                .body("errors.line", contains(2));
        imported(COLLEAGUE, "pesticide-tests", TESTS_HEADING + ROW + "58.00\n")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests/" + id)
                .then()
                .body("steps.status", contains("TESTED", "TESTED", "VERIFIED"));
    }

    @Test
    void an_administrator_who_imports_is_the_tester() {
        imported(ADMINISTRATOR, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n")
                .statusCode(200);
        INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests")
                .then()
                .body("items.tester", contains(ADMINISTRATOR.person().toString()));
    }

    @Test
    void a_manager_imports_for_his_own_market_only() {
        imported(MANAGER, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n").statusCode(200);
        imported(OTHER_MANAGER, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-reference"));
        imported(NEIGHBOUR, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n").statusCode(422);
    }

    @Test
    void a_dry_run_stores_nothing_and_a_partial_one_what_is_good() {
        var file = TESTS_HEADING + ROW + "5.8\n" + ROW.replace("菠菜", "黄瓜") + "1e9\n";
        INSPECTOR
                .call()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports/pesticide-tests?dryRun=true")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("stored", equalTo(false));
        assertThat(count("select count(*) from pesticide_test")).isZero();
        INSPECTOR
                .call()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports/pesticide-tests?partial=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        assertThat(count("select count(*) from pesticide_test_step")).isOne();
    }

    @Test
    void an_account_without_a_person_cannot_be_a_tester() {
        var machine = new TestUser("machine", INSPECTOR.roles(), INSPECTOR.region(), null, null, "openid");
        imported(machine, "pesticide-tests", TESTS_HEADING + ROW + "5.8\n")
                .statusCode(403)
                .body("code", equalTo("identity.incomplete"));
    }
}
