package city.minsheng.property.request;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static city.minsheng.property.request.Requests.PATH;
import static city.minsheng.property.request.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The telephone that was left with a request. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RevealTest {
    private static final String WHY = "{\"reason\": \"上门前联系\"}";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void those_who_handle_it_see_the_telephone_and_each_look_is_kept_with_its_reason() {
        var id = called("GX0001");
        for (var user : List.of(STAFF_A, TOWN_A, COUNTY_A)) {
            reveal(user, id, WHY)
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store, private"))
                    .body("phone", equalTo("13800008123"));
        }
        assertThat(looks(id))
                .containsExactlyInAnyOrder("subject-company-a 上门前联系", "subject-town-a 上门前联系", "subject-county-a 上门前联系");
    }

    @Test
    void nobody_else_sees_it_and_no_refused_look_is_kept() {
        var id = called("GX0001");
        reveal(WORKER, id, WHY).statusCode(403).body("code", equalTo("request.actor")); // a company serves
        for (var user : List.of(OWNER_A, NEIGHBOUR, AUDIT)) {
            reveal(user, id, WHY).statusCode(403).body("code", equalTo("forbidden"));
        }
        for (var user : List.of(STAFF_B, COUNTY_B)) {
            reveal(user, id, WHY).statusCode(404).body("code", equalTo("request.missing"));
        }
        reveal(STAFF_A, UUID.randomUUID().toString(), WHY).statusCode(404);
        given().contentType("application/json")
                .body(WHY)
                .post(PATH + "/" + id + "/reveal-phone")
                .then()
                .statusCode(401);
        assertThat(looks(id)).isEmpty();
    }

    @Test
    void a_look_needs_a_reason() {
        var id = called("GX0001");
        for (var bad : List.of("", "{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "x".repeat(201) + "\"}")) {
            reveal(STAFF_A, id, bad).statusCode(400).body("code", equalTo("invalid"));
        }
        reveal(STAFF_A, id, "{\"reason\": \"" + "x".repeat(200) + "\"}").statusCode(200);
    }

    @Test
    void where_no_company_serves_the_community_worker_calls() {
        var worker = TestUser.of("guided-worker", "COMMUNITY_WORKER").in("371525002229");
        var id = enter(worker, "GX0029", ", \"contactPhone\": \"13800008123\"");
        reveal(worker, id, WHY).statusCode(200).body("phone", equalTo("13800008123"));
    }

    @Test
    void a_request_tells_whether_there_is_one() {
        var with = called("GX0001");
        var without = enter(STAFF_A, "GX0001", "");
        STAFF_A.call().get(PATH + "/" + with).then().body("phoneLeft", equalTo(true));
        STAFF_A.call().get(PATH + "/" + without).then().body("phoneLeft", nullValue());
        reveal(STAFF_A, without, WHY).statusCode(409).body("code", equalTo("request.no-phone"));
        assertThat(looks(without)).isEmpty();
    }

    @Test
    void it_goes_along_with_a_transferred_request() {
        var id = called("GX0001");
        post(
                        STAFF_A,
                        id,
                        "transfer",
                        "{\"receiver\": \"小区 GX0002\", \"communityCode\": \"GX0002\", \"comment\": \"报错小区\"}")
                .statusCode(200);
        var successor = PlatformResource.ask("select id from service_request where transferred_from = '" + id + "'")
                .getFirst();
        reveal(STAFF_B, successor, WHY).statusCode(200).body("phone", equalTo("13800008123"));
    }

    private static String called(String community) {
        return enter(STAFF_A, community, ", \"contactPhone\": \"13800008123\"");
    }

    private static String enter(TestUser user, String community, String more) {
        return user.call("{\"communityCode\": \"" + community + "\", \"description\": \"漏水\", \"source\": \"PHONE\""
                        + more + "}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse reveal(TestUser user, String id, String body) {
        return user.call(body).post(PATH + "/" + id + "/reveal-phone").then();
    }

    private static List<String> looks(String id) {
        return PlatformResource.ask(
                "select subject || ' ' || reason from audit_entry where action = 'READ' and object_id = '" + id + "'");
    }
}
