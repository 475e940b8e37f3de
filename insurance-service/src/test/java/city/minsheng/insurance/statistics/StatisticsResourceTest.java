package city.minsheng.insurance.statistics;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test counts what it brought itself. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatisticsResourceTest {
    static final TestUser OFFICER = Town.OFFICER;
    static final TestUser TOWN = TestUser.of("town-officer", TOWN_OFFICER).in(Town.SHAZHEN);
    static final String SHARE = "/api/v1/statistics/finished-at-village";

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() throws SQLException {
        try (var owner = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var sql = owner.createStatement()) {
            sql.execute("truncate workstation, insured_person, insurance_case cascade");
        }
    }

    @AfterEach
    void letTheClockRun() {
        clock.followWall();
    }

    @Test
    void the_sample_gives_the_figures_of_the_article() throws Exception {
        Town.importing("workstations", Town.sample("workstations.csv"))
                .statusCode(200)
                .body("created", equalTo(172));
        Town.importing("insured-persons", Town.sample("insured-persons.csv"))
                .statusCode(200)
                .body("created", equalTo(2000));
        Town.importing("workstations", Town.sample("workstations.csv")).body("unchanged", equalTo(172));
        Town.importing("insured-persons", Town.sample("insured-persons.csv")).body("unchanged", equalTo(2000));
        assertThat(overview(OFFICER)).isEqualTo(json.readTree(Town.sample("expected.json")));
    }

    @Test
    void other_data_gives_other_figures_each_officer_those_of_his_region() {
        Town.stations();
        assertThat(overview(OFFICER).at("/insurance/workstations").asInt()).isEqualTo(4);
        assertThat(overview(TOWN).at("/insurance/workstations").asInt()).isEqualTo(2);
        assertThat(overview(TOWN).at("/insurance/district").asInt()).isZero();
        assertThat(overview(TestUser.of("city", CITY_OFFICER).in("371500000000"))
                        .at("/insurance/district")
                        .asInt())
                .isEqualTo(1);
        for (var role : List.of(AUDITOR, ADMIN)) {
            assertThat(overview(TestUser.of(role, role).in(Town.OTHER_COUNTY))
                            .at("/insurance/workstations")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void the_share_counts_decided_cases_by_town_in_the_span() {
        Town.stations();
        decided("2022-11-09T15:59:59Z", "YBV", true); // the 9th
        decided("2022-11-09T16:00:00Z", "YBV", true); // the first instant of the 10th
        decided("2022-11-11T15:59:59Z", "YBT", false); // the last second of the 11th, rejected
        decided("2022-11-11T15:59:59Z", "YBO", true);
        decided("2022-11-11T16:00:00Z", "YBO", true); // the 12th
        Filing.of(Town.insured()).filed(); // not decided
        Filing.act(Town.DAUGHTER, Filing.of(Town.insured()).filed(), "withdraw", "{}")
                .statusCode(200);
        OFFICER.call()
                .get(SHARE + "?from=2022-11-10&to=2022-11-11")
                .then()
                .statusCode(200)
                .body("overall.numerator", equalTo(1))
                .body("overall.denominator", equalTo(3))
                .body("overall.percent", equalTo("33.33"))
                .body("towns.regionCode", equalTo(List.of(Town.SHAZHEN, Town.OTHER_TOWN)))
                .body("towns[0].regionName", equalTo("沙镇镇"))
                .body("towns[0].share.percent", equalTo("50.00"))
                .body("towns[1].share.numerator", equalTo(0));
        TOWN.call().get(SHARE + "?from=2022-11-10&to=2022-11-11").then().body("overall.denominator", equalTo(2));
    }

    @Test
    void no_case_is_no_data_and_not_zero_percent() {
        OFFICER.call()
                .get(SHARE + "?from=2022-01-01&to=2022-12-31")
                .then()
                .statusCode(200)
                .body("overall.denominator", equalTo(0))
                .body("overall.percent", nullValue())
                .body("towns", org.hamcrest.Matchers.empty());
    }

    @Test
    void the_span_is_this_year_by_default() {
        clock.stopAt(Instant.parse("2022-11-12T02:00:00Z"));
        OFFICER.call().get(SHARE).then().body("from", equalTo("2022-01-01")).body("to", equalTo("2022-11-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2022-02-30", "to=x", "from=2022-11-02&to=2022-11-01", "to=9999999-01-01"})
    void a_bad_span_is_refused(String query) {
        OFFICER.call().get(SHARE + "?" + query).then().statusCode(400).body("code", equalTo("parameter.invalid"));
    }

    @Test
    void a_bad_day_is_refused() {
        OFFICER.call()
                .get("/api/v1/statistics/overview?asOf=2022-02-29")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
    }

    @Test
    void figures_are_for_officers_with_a_region() {
        for (var path : List.of("/api/v1/statistics/overview", SHARE)) {
            Town.DAUGHTER.call().get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            TestUser.of("nowhere", COUNTY_OFFICER)
                    .call()
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("identity.incomplete"));
            given().get(path).then().statusCode(401).body("code", equalTo("anonymous"));
        }
    }

    private JsonNode overview(TestUser user) {
        return user.call()
                .get("/api/v1/statistics/overview?asOf=2022-09-24")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private void decided(String at, String station, boolean approved) {
        clock.stopAt(Instant.parse(at));
        var id = Filing.of(Town.insured()).at(station).filed();
        var clerk = TestUser.of("clerk", "STATION_CLERK").in(Town.DISTRICT);
        Filing.act(clerk, id, "accept", "{}").statusCode(200);
        if (approved) {
            Filing.act(Town.REVIEWER, id, "approve", "{}").statusCode(200);
        } else {
            Filing.act(Town.REVIEWER, id, "reject", "{\"clause\": \"第二条\"}").statusCode(200);
        }
    }
}
