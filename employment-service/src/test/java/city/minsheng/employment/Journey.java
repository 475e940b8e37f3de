package city.minsheng.employment;

import static city.minsheng.employment.Users.APPROVER;
import static city.minsheng.employment.Users.CLERK;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** The calls of the journey, as the tests make them. */
public final class Journey {
    public static final String HEADING =
            "uscc,name,regionCode,size,averageInsured,layoffs,premiumMonths,premiumPaidYuan,status,trainingEligible,bankAccount\n";

    private Journey() {}

    public static ValidatableResponse importFile(TestUser user, byte[] file) {
        return user.call()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports/enterprises")
                .then();
    }

    /** @param rows without the heading */
    public static ValidatableResponse importRows(TestUser user, String... rows) {
        return importFile(user, (HEADING + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static String open(String programme, int year) {
        return CLERK.call(Map.of("programme", programme, "year", year))
                .post("/api/v1/cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse act(TestUser user, String path) {
        return user.call().post("/api/v1" + path).then();
    }

    public static ValidatableResponse act(TestUser user, String path, Object body) {
        return user.call(body).post("/api/v1" + path).then();
    }

    public static ValidatableResponse get(TestUser user, String path) {
        return user.call().get("/api/v1" + path).then();
    }

    /** A batch of everything that is eligible in the cycle, in the clerk's region. */
    public static String prepared(TestUser clerk, String cycle) {
        act(clerk, "/cycles/" + cycle + "/match").statusCode(200);
        act(clerk, "/cycles/" + cycle + "/confirm-accounts").statusCode(200);
        act(clerk, "/cycles/" + cycle + "/review").statusCode(200);
        return act(clerk, "/batches", Map.of("cycleId", cycle))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    public static Map<String, Object> figures(int count, String totalYuan) {
        return Map.of("count", count, "totalYuan", totalYuan);
    }

    /** The batch on its way to where a second person can approve it; the clock stands a month later. */
    public static void objectionsClosed(String batch, Map<String, Object> figures, MovableClock clock) {
        clock.stopAt(at("2022-09-01T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/check", figures).statusCode(200);
        act(CLERK, "/batches/" + batch + "/publish").statusCode(200);
        clock.stopAt(at("2022-10-01T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/close-objections").statusCode(200);
    }

    public static ValidatableResponse approve(String batch, Map<String, Object> figures) {
        return act(APPROVER, "/batches/" + batch + "/approve", figures);
    }

    public static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
