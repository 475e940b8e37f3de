package city.minsheng.property.hotline;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.hotline.HotlineDesk.TO_COMPANY;
import static city.minsheng.property.hotline.HotlineDesk.TO_WORKERS;
import static city.minsheng.property.hotline.HotlineDesk.number;
import static city.minsheng.property.hotline.HotlineDesk.post;
import static city.minsheng.property.hotline.HotlineDesk.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class HotlineStatisticsTest {
    static final String PATH = "/api/v1/statistics/hotline";

    /** A span in which nothing else of the tests lies: March 2024. */
    static final Instant MARCH = Instant.parse("2024-03-04T01:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
        PlatformResource.run("delete from escalation where hotline_case_id in (select id from hotline_case "
                + "where received_on between '2024-03-01' and '2024-03-31')");
        PlatformResource.run("delete from hotline_step where case_id in (select id from hotline_case "
                + "where received_on between '2024-03-01' and '2024-03-31')");
        PlatformResource.run("delete from hotline_clock where case_id in (select id from hotline_case "
                + "where received_on between '2024-03-01' and '2024-03-31')");
        PlatformResource.run("delete from hotline_case where received_on between '2024-03-01' and '2024-03-31'");
    }

    @Test
    void the_monthly_list_is_counted_year_on_year_and_has_no_rates() {
        for (var by : List.of("TYPE", "COMMUNITY", "COMPANY", "TOWN")) {
            AUDIT.call()
                    .get(PATH + "?by=" + by + "&from=2021-01-01&to=2021-06-30")
                    .then()
                    .statusCode(200)
                    .body("overall.cases.previous", equalTo(0))
                    .body("overall.cases", not(hasKey("percent")))
                    .body("overall.signedInTime.denominator", equalTo(0))
                    .body("overall.signedInTime", not(hasKey("percent")))
                    .body("overall.satisfied", not(hasKey("percent")))
                    .body("groups.collect { it.cases.current }.sum()", equalTo(total("2021-01-01", "2021-06-30")));
        }
    }

    @Test
    void each_region_counts_its_own() {
        COUNTY_B.call()
                .get(PATH + "?by=TOWN&from=2021-01-01&to=2021-12-31")
                .then()
                .body("overall.cases.current", equalTo(0))
                .body("groups", hasSize(0));
        COUNTY_A.call()
                .get(PATH + "?by=TOWN&from=2021-01-01&to=2021-12-31")
                .then()
                .body("overall.cases.current", equalTo(total("2021-01-01", "2021-12-31")))
                .body("groups[0].label", not(equalTo(null)));
    }

    @Test
    void five_rates_come_out_of_steps_and_clocks() {
        rated("SOLVED", "SATISFIED", Duration.ofHours(2), Duration.ofDays(1));
        rated("UNSOLVED", "BASICALLY_SATISFIED", Duration.ofHours(3), Duration.ofDays(1));
        rated("SOLVED", "UNSATISFIED", Duration.ofHours(1), Duration.ofDays(20));
        var duplicate = open(MARCH);
        var original = number();
        register(COUNTY_A, body(original, MARCH)).statusCode(201);
        post(COUNTY_A, duplicate, "link-duplicate", "{\"originalNumber\": \"" + original + "\"}")
                .statusCode(200);
        var unsigned = open(MARCH);
        post(COUNTY_A, unsigned, "dispatch", TO_WORKERS).statusCode(200);
        clock.stopAt(MARCH.plus(Duration.ofDays(25)));
        var by = Map.of("TYPE", "PIPE_BLOCKAGE", "COMMUNITY", "GX0001", "TOWN", "371525001000");
        by.forEach((grouping, key) -> {
            var path = "groups.find { it.key == '" + key + "' }";
            COUNTY_A.call()
                    .get(PATH + "?by=" + grouping + "&from=2024-03-01&to=2024-03-31")
                    .then()
                    .statusCode(200)
                    .body(path + ".cases.current", equalTo(6))
                    .body(path + ".signedInTime.percent", equalTo("50.00"))
                    .body(path + ".signedInTime.denominator", equalTo(4))
                    .body(path + ".repliedInTime.numerator", equalTo(2))
                    .body(path + ".repliedInTime.denominator", equalTo(4))
                    .body(path + ".responded.numerator", equalTo(3))
                    .body(path + ".responded.denominator", equalTo(4))
                    .body(path + ".solved.numerator", equalTo(2))
                    .body(path + ".solved.denominator", equalTo(3))
                    .body(path + ".satisfied.percent", equalTo("66.67"));
        });
        var company = "groups.find { it.key == '" + Sample.COMPANY_A + "' }";
        COUNTY_A.call()
                .get(PATH + "?by=COMPANY&from=2024-03-01&to=2024-03-31")
                .then()
                .body(company + ".cases.current", equalTo(5))
                .body(company + ".signedInTime.denominator", equalTo(3))
                .body("groups.find { it.key == null }.cases.current", equalTo(1))
                .body("groups.find { it.key == null }.signedInTime.denominator", equalTo(1));
    }

    @Test
    void wrong_days_wrong_groups_and_wrong_people_are_refused() {
        for (var query : List.of("?by=AGE", "?from=2022-02-30", "?to=99999-01-01", "?from=2022-02-02&to=2022-02-01")) {
            AUDIT.call().get(PATH + query).then().statusCode(400).body("code", equalTo("parameter.invalid"));
        }
        OWNER_A.call().get(PATH).then().statusCode(403);
        STAFF_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static int total(String from, String to) {
        var counted = PlatformResource.ask(
                "select count(*) from hotline_case where received_on between '" + from + "' and '" + to + "'");
        assertThat(counted).isNotEqualTo(List.of("0"));
        return Integer.parseInt(counted.getFirst());
    }

    private String open(Instant at) {
        clock.stopAt(at);
        return register(COUNTY_A, body(number(), at)).statusCode(201).extract().path("id");
    }

    private static String body(String number, Instant at) {
        return HotlineDesk.body(number, "GX0001", "13812348000").replace("2023-09-23T07:50:00+08:00", at.toString());
    }

    private void rated(String outcome, String satisfaction, Duration toSign, Duration toReply) {
        var id = open(MARCH);
        post(COUNTY_A, id, "dispatch", TO_COMPANY).statusCode(200);
        clock.stopAt(MARCH.plus(toSign));
        post(STAFF_A, id, "sign", "{}").statusCode(200);
        post(STAFF_A, id, "handle", "{}").statusCode(200);
        clock.stopAt(MARCH.plus(toReply));
        post(STAFF_A, id, "reply", "{\"outcome\": \"" + outcome + "\", \"words\": \"答复\"}")
                .statusCode(200);
        post(COUNTY_A, id, "close", "{}").statusCode(200);
        post(COUNTY_A, id, "visit", "{\"reached\": true}").statusCode(200);
        post(COUNTY_A, id, "rate", "{\"satisfaction\": \"" + satisfaction + "\"}")
                .statusCode(200);
    }
}
