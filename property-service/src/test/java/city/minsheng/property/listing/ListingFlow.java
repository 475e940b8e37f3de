package city.minsheng.property.listing;

import static city.minsheng.property.Firms.FIRST;
import static city.minsheng.property.Firms.SECOND;

import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;

/** A listing on its way, over HTTP. */
public final class ListingFlow {
    public static final String PATH = "/api/v1/listings";
    /** Longer than five working days with a holiday among them. */
    public static final Duration HEARD = Duration.ofDays(12);

    private ListingFlow() {}

    public static ValidatableResponse propose(TestUser user, String company, String colour) {
        var ground = colour.equals("RED") ? "COMMENDED" : "PROMISE_BROKEN";
        return user.call("""
                        {"companyUscc": "%s", "colour": "%s", "reasonCode": "%s", "reason": "多次检查不合格",
                         "evidence": [{"text": "检查记录 2022-08-16", "link": "https://example.invalid/record/1"}]}
                        """.formatted(company, colour, ground)).post(PATH).then();
    }

    public static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    public static String proposed(String company, String colour) {
        return propose(FIRST, company, colour).statusCode(201).extract().path("id");
    }

    /** Approved once the company had its time to answer, which moves the clock. */
    public static String approved(String company, String colour, MovableClock clock, Instant at) {
        clock.stopAt(at);
        var id = proposed(company, colour);
        clock.stopAt(at.plus(HEARD));
        post(SECOND, id, "approve", "{}").statusCode(200);
        return id;
    }

    public static String published(String company, String colour, MovableClock clock, Instant at) {
        var id = approved(company, colour, clock, at);
        post(FIRST, id, "publish", "{\"document\": \"冠建物〔2022〕18 号\"}").statusCode(200);
        return id;
    }
}
