package city.minsheng.property.request;

import city.minsheng.common.testing.TestUser;
import io.restassured.response.ValidatableResponse;

/** Requests as the tests of every feature enter and move them, over HTTP. */
public final class Requests {
    public static final String PATH = "/api/v1/service-requests";

    private Requests() {}

    public static String submit(TestUser owner, String community) {
        return owner.call("{\"communityCode\": \"" + community + "\", \"description\": \"管道堵塞反水\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    /** Brings a request to its solution as its company would. */
    public static void solve(TestUser staff, String id) {
        post(staff, id, "respond", "{}").statusCode(200);
        post(staff, id, "classify", "{\"category\": \"SIMPLE\"}").statusCode(200);
        post(staff, id, "resolve", "{\"result\": \"已疏通\"}").statusCode(200);
    }
}
