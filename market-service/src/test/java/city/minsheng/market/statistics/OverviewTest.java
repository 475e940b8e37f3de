package city.minsheng.market.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.market.Scene;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OverviewTest extends Scene {
    private static final String PATH = "/api/v1/statistics/overview";

    @Test
    void the_sample_gives_the_expected_figures_however_often_it_is_imported() throws IOException {
        sql("truncate market cascade");
        for (int round = 0; round < 2; round++) {
            int created = round == 0 ? 1 : 0;
            imported(OFFICER, "markets", sample("markets.csv")).statusCode(200).body("created", equalTo(18 * created));
            imported(OFFICER, "stalls", sample("stalls.csv")).statusCode(200).body("created", equalTo(1088 * created));
            imported(INSPECTOR, "pesticide-tests", sample("pesticide-tests.csv"))
                    .statusCode(200)
                    .body("created", equalTo(1980 * created))
                    .body("updated", equalTo(0));
        }
        var json = new ObjectMapper();
        var answer = json.readTree(OFFICER.call()
                .get(PATH + "?asOf=2022-09-24")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(answer.get("market"))
                .isEqualTo(json.readTree(sample("expected.json")).get("market"));
        assertThat(answer.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-20, 0, 0",
        "2022-09-21, 1, 0",
        "2022-09-22, 4, 1",
        "2022-12-31, 4, 1",
        "2021-12-31, 1, 1",
        "2023-01-01, 0, 0"
    })
    void tests_count_in_the_year_of_their_sampling_up_to_the_day(String asOf, int tests, int positives) {
        testsOfTheDay();
        imported(
                        INSPECTOR,
                        "pesticide-tests",
                        TESTS_HEADING
                                + "NM371502001,2022-09-21T23:59:59.999+08:00,菠菜,A-001,-3.0\n"
                                + "NM371502001,2021-12-31T23:59:59.999+08:00,菠菜,A-001,99\n")
                .statusCode(200);
        OFFICER.call()
                .get(PATH + "?asOf=" + asOf)
                .then()
                .body("market.pesticideTests", equalTo(tests))
                .body("market.positives", equalTo(positives))
                .body("market.markets", equalTo(2))
                .body("market.stalls", equalTo(3));
    }

    @Test
    void an_invalidated_test_is_no_test() {
        testsOfTheDay();
        String positive = INSPECTOR
                .call()
                .get("/api/v1/pesticide-tests?verdict=POSITIVE")
                .then()
                .extract()
                .path("items[0].id");
        post(INSPECTOR, "/api/v1/pesticide-tests/" + positive + "/invalidate", "{\"reason\": \"试剂过期\"}", 200);
        OFFICER.call()
                .get(PATH)
                .then()
                .body("market.pesticideTests", equalTo(2))
                .body("market.positives", equalTo(0));
    }

    @Test
    void each_officer_sees_his_own_region() {
        testsOfTheDay();
        var town = TestUser.of("town-a", "TOWN_OFFICER").in("371502002000");
        town.call()
                .get(PATH)
                .then()
                .body("market.markets", equalTo(1))
                .body("market.stalls", equalTo(1))
                .body("market.pesticideTests", equalTo(0));
        AUDITING.call().get(PATH).then().body("market.pesticideTests", equalTo(3));
        ADMINISTRATOR.call().get(PATH).then().body("market.markets", equalTo(2));
        TestUser.of("county-b", "COUNTY_OFFICER")
                .in("371525000000")
                .call()
                .get(PATH)
                .then()
                .body("market.markets", equalTo(0))
                .body("market.positives", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-02-30", "yesterday", "2022-9-1", "20220924", "2022-09-24T00:00:00", "+999999999-12-31"})
    void a_day_that_does_not_exist_is_refused(String asOf) {
        OFFICER.call()
                .queryParam("asOf", asOf)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_officers_and_auditors_with_a_region_see_it() {
        given().get(PATH).then().statusCode(401).body("code", equalTo("anonymous"));
        for (var user : new TestUser[] {CITIZEN, MANAGER, INSPECTOR, AGENCY}) {
            user.call().get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        TestUser.of("lost", "COUNTY_OFFICER")
                .call()
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.incomplete"));
    }
}
