package city.minsheng.property.statistics;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.request.Requests.post;
import static city.minsheng.property.request.Requests.solve;
import static city.minsheng.property.request.Requests.submit;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In days of its own, in which no other test does anything. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PunctualityTest {
    static final Instant DAY = Instant.parse("2022-03-31T15:50:00Z"); // 23:50 in China

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(DAY);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void each_promise_is_counted_when_its_clock_ended_and_on_its_own() {
        var inTime = submit(OWNER_A, "GX0001");
        solve(STAFF_A, inTime);
        post(OWNER_A, inTime, "confirm", "{}").statusCode(200);
        post(OWNER_A, inTime, "rate", "{\"stars\": 4}").statusCode(200);
        var late = submit(OWNER_A, "GX0001");
        clock.stopAt(DAY.plusMillis(300_001));
        post(STAFF_A, late, "respond", "{}").statusCode(200);
        var declined = submit(OWNER_A, "GX0001");
        post(STAFF_A, declined, "decline", "{\"reason\": \"NOT_RESPONSIBLE\"}").statusCode(200);
        post(OWNER_A, submit(OWNER_A, "GX0001"), "cancel", "{}").statusCode(200);
        clock.stopAt(DAY.plusSeconds(600)); // midnight: the first instant of April
        post(STAFF_A, late, "classify", "{\"category\": \"SIMPLE\"}").statusCode(200);
        post(STAFF_A, late, "resolve", "{\"result\": \"已疏通\"}").statusCode(200);

        march(COUNTY_A, "COMPANY")
                .body("rows", hasSize(1))
                .body("rows[0].code", equalTo(Sample.COMPANY_A))
                .body("rows[0].received", equalTo(4))
                .body("rows[0].respond.numerator", equalTo(2))
                .body("rows[0].respond.denominator", equalTo(3))
                .body("rows[0].respond.percent", equalTo("66.67"))
                .body("rows[0].resolve.denominator", equalTo(1))
                .body("rows[0].plan.percent", nullValue())
                .body("rows[0].ends.solved", equalTo(1))
                .body("rows[0].ends.notResponsible", equalTo(1))
                .body("rows[0].ends.cancelled", equalTo(1))
                .body("rows[0].ends.duplicate", equalTo(0))
                .body("rows[0].stars.mean", equalTo("4.00"));
        statistics(COUNTY_A, "COMMUNITY", "2022-04-01", "2022-04-01")
                .body("rows[0].code", equalTo("GX0001"))
                .body("rows[0].received", equalTo(0))
                .body("rows[0].respond.denominator", equalTo(0))
                .body("rows[0].resolve.numerator", equalTo(1))
                .body("rows[0].stars.mean", nullValue());
        march(COUNTY_A, "TOWN").body("rows[0].code", equalTo("371525001000")).body("rows[0].name", equalTo("清泉街道"));
        march(STAFF_A, "COMPANY").body("rows", hasSize(1));
        march(STAFF_B, "COMPANY").body("rows", empty());
        march(COUNTY_B, "COMPANY").body("rows", empty());
    }

    @Test
    void a_question_of_the_wrong_form_is_refused() {
        COUNTY_A.call().get("/api/v1/statistics/punctuality?by=WEATHER").then().statusCode(400);
        COUNTY_A.call()
                .get("/api/v1/statistics/punctuality?from=yesterday")
                .then()
                .statusCode(400);
        COUNTY_A.call()
                .get("/api/v1/statistics/punctuality?from=2022-04-02&to=2022-04-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
        OWNER_A.call().get("/api/v1/statistics/punctuality").then().statusCode(403);
        COUNTY_A.call()
                .get("/api/v1/statistics/punctuality")
                .then()
                .statusCode(200)
                .body("by", equalTo("COMPANY"));
    }

    private static ValidatableResponse march(TestUser user, String by) {
        return statistics(user, by, "2022-03-31", "2022-03-31");
    }

    private static ValidatableResponse statistics(TestUser user, String by, String from, String to) {
        return user.call()
                .get("/api/v1/statistics/punctuality?by=" + by + "&from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }
}
