package city.minsheng.property.request;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static city.minsheng.property.request.Requests.PATH;
import static city.minsheng.property.request.Requests.post;
import static city.minsheng.property.request.Requests.solve;
import static city.minsheng.property.request.Requests.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where requests come from besides the mini-program, and the ends besides a solution. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RequestEndsTest {
    static final Instant T0 = Instant.parse("2022-09-20T00:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void a_call_is_entered_by_staff_and_its_number_is_taken_once() {
        var number = "TEL-" + UUID.randomUUID();
        var body = """
                {"communityCode": "GX0001", "description": "电梯异响", "source": "PHONE",
                 "externalNumber": "%s", "contactPhone": "13800008000"}
                """.formatted(number);
        enter(STAFF_A, body)
                .statusCode(201)
                .body("source", equalTo("PHONE"))
                .body("externalNumber", equalTo(number))
                .body("allowedActions", hasItem("RESPOND"));
        enter(STAFF_A, body).statusCode(409).body("code", equalTo("request.external-number"));
        enter(STAFF_B, body.replace("GX0001", "GX0002")).statusCode(201); // another company counts for itself
    }

    @Test
    void who_enters_what_depends_on_who_he_is() {
        enter(OWNER_A, request("GX0001", "PHONE")).statusCode(422).body("code", equalTo("request.source"));
        enter(STAFF_A, request("GX0001", "HOTLINE")).statusCode(422).body("code", equalTo("request.source"));
        enter(STAFF_A, "{\"communityCode\": \"GX0001\", \"description\": \"x\"}")
                .statusCode(422)
                .body("code", equalTo("request.source"));
        enter(STAFF_A, request("GX0029", "PATROL")).statusCode(422).body("code", equalTo("request.community"));
        enter(WORKER, request("GX0029", "PATROL")).statusCode(422).body("code", equalTo("request.community"));
        enter(WORKER, request("GX0001", "PATROL")).statusCode(201);
        enter(COUNTY_A, request("GX0001", "PATROL")).statusCode(403);
        enter(OWNER_A, request("GX0001", "FAX")).statusCode(400);
    }

    @Test
    void a_visit_confirms_for_a_caller_without_account() {
        var id = enter(STAFF_A, request("GX0001", "PHONE")).extract().<String>path("id");
        solve(STAFF_A, id);
        post(STAFF_A, id, "visit", "{\"answer\": \"SATISFIED\"}")
                .statusCode(403)
                .body("code", equalTo("request.actor"));
        post(TOWN_A, id, "visit", "{\"answer\": \"UNREACHED\"}").statusCode(200).body("status", equalTo("RESOLVED"));
        post(TOWN_A, id, "visit", "{\"answer\": \"SATISFIED\", \"comment\": \"满意\"}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("visits", hasSize(2));
        post(OWNER_A, id, "visit", "{\"answer\": \"SATISFIED\"}").statusCode(403);
    }

    @Test
    void a_visit_comes_after_the_solution() {
        var id = submit(OWNER_A, "GX0001");
        post(TOWN_A, id, "visit", "{\"answer\": \"SATISFIED\"}").statusCode(409).body("code", equalTo("request.move"));
        solve(STAFF_A, id);
        post(TOWN_A, id, "visit", "{\"answer\": \"UNSATISFIED\"}")
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        OWNER_A.call().get(PATH + "/" + id).then().body("visits", nullValue());
    }

    @Test
    void the_owner_rates_once() {
        var id = submit(OWNER_A, "GX0001");
        solve(STAFF_A, id);
        post(OWNER_A, id, "confirm", "{}").statusCode(200);
        post(OWNER_A, id, "rate", "{\"stars\": 0}").statusCode(400);
        post(OWNER_A, id, "rate", "{\"stars\": 6}").statusCode(400);
        post(NEIGHBOUR, id, "rate", "{\"stars\": 1}").statusCode(404);
        post(OWNER_A, id, "rate", "{\"stars\": 5, \"comment\": \"很及时\"}")
                .statusCode(200)
                .body("stars", equalTo(5));
        post(OWNER_A, id, "rate", "{\"stars\": 1}").statusCode(409).body("code", equalTo("request.move"));
        OWNER_A.call().get(PATH + "/" + id).then().body("stars", equalTo(5));
    }

    @Test
    void a_duplicate_is_counted_as_one_and_names_its_original() {
        var original = submit(OWNER_A, "GX0001");
        var id = submit(OWNER_A, "GX0001");
        post(STAFF_A, id, "decline", "{\"reason\": \"DUPLICATE\"}")
                .statusCode(422)
                .body("code", equalTo("request.duplicate"));
        post(STAFF_A, id, "decline", duplicateOf(UUID.randomUUID().toString())).statusCode(422);
        post(STAFF_A, id, "decline", duplicateOf(id)).statusCode(422);
        post(STAFF_A, id, "decline", duplicateOf(original))
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("outcome", equalTo("DUPLICATE"))
                .body("outcomeLabel", equalTo("重复"))
                .body("duplicateOf", equalTo(original));
    }

    @Test
    void a_request_for_the_wrong_community_goes_on_in_the_right_one() {
        var owner = TestUser.of("owner-" + UUID.randomUUID(), "RESIDENT").in("371525001042");
        var id = submit(owner, "GX0001");
        clock.stopAt(T0.plusSeconds(120));
        post(STAFF_A, id, "transfer", transfer("GX0001")).statusCode(422).body("code", equalTo("request.community"));
        post(STAFF_A, id, "transfer", transfer("NOWHERE")).statusCode(422);
        var number = post(STAFF_A, id, "transfer", transfer("GX0029"))
                .statusCode(200)
                .body("status", equalTo("TRANSFERRED"))
                .body("outcome", equalTo("TRANSFERRED"))
                .extract()
                .<String>path("transferredTo");
        owner.call()
                .get(PATH)
                .then()
                .body("items[0].number", equalTo(number))
                .body("items[0].communityCode", equalTo("GX0029"))
                .body("items[0].transferredFrom", equalTo(id))
                .body("items[0].receivedAt", equalTo("2022-09-20T08:00:00+08:00"))
                .body("items[0].clocks[0].dueAt", equalTo("2022-09-20T08:05:00+08:00"));
    }

    @Test
    void a_transfer_out_of_the_platform_names_the_receiver() {
        var id = submit(OWNER_A, "GX0001");
        post(STAFF_A, id, "transfer", "{\"comment\": \"供热\"}").statusCode(400);
        post(OWNER_A, id, "transfer", "{\"receiver\": \"x\", \"comment\": \"x\"}")
                .statusCode(403);
        post(STAFF_A, id, "transfer", "{\"receiver\": \"冠县供热服务中心\", \"comment\": \"属供热管网\"}")
                .statusCode(200)
                .body("transferredTo", equalTo("冠县供热服务中心"));
    }

    @Test
    void the_telephone_of_a_caller_is_not_kept_in_the_clear() {
        var answer = enter(STAFF_A, """
                {"communityCode": "GX0001", "description": "漏水", "source": "PHONE", "contactPhone": "13800008123"}
                """).statusCode(201).extract().asString();
        org.assertj.core.api.Assertions.assertThat(answer).doesNotContain("8123");
    }

    private static String duplicateOf(String id) {
        return "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"" + id + "\"}";
    }

    private static String transfer(String community) {
        return "{\"receiver\": \"小区 " + community + "\", \"communityCode\": \"" + community
                + "\", \"comment\": \"报错小区\"}";
    }

    private static String request(String community, String source) {
        return "{\"communityCode\": \"" + community + "\", \"description\": \"漏水\", \"source\": \"" + source + "\"}";
    }

    private static ValidatableResponse enter(TestUser user, String body) {
        return user.call(body).post(PATH).then();
    }
}
