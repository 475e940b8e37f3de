package city.minsheng.market.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegisterResourceTest extends Scene {
    @Test
    void everybody_can_look_up_the_markets_and_keep_the_answer() {
        var first = given().get("/api/v1/markets");
        first.then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("Access-Control-Allow-Origin", "*")
                .body("items.code", containsInAnyOrder(MARKET, OTHER_MARKET))
                .body("nextCursor", nullValue());
        given().header("If-None-Match", first.header("ETag"))
                .get("/api/v1/markets")
                .then()
                .statusCode(304);
    }

    @Test
    void a_region_shows_what_lies_in_it() {
        given().get("/api/v1/markets?region=371502000000").then().body("items", hasSize(2));
        given().get("/api/v1/markets?region=371500000000").then().body("items", hasSize(2));
        given().get("/api/v1/markets?region=371502002000").then().body("items.code", contains(OTHER_MARKET));
        given().get("/api/v1/markets?region=371525000000").then().body("items", empty());
        for (var bad : List.of("999999999999", "3715", "x")) {
            given().get("/api/v1/markets?region=" + bad)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter.invalid"));
        }
    }

    @Test
    void a_market_is_found_by_its_code() {
        given().get("/api/v1/markets/" + MARKET)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("聊城交运大市场"))
                .body("regionCode", equalTo("371502001000"))
                .body("hardenedSquareMetres", equalTo(5200))
                .body("parkingSpaces", equalTo(180));
        given().get("/api/v1/markets/NM0").then().statusCode(404).body("code", equalTo("market.missing"));
    }

    @Test
    void the_public_sees_stalls_and_no_merchant() {
        var body = given().get("/api/v1/markets/" + MARKET + "/stalls")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.stallNumber", containsInAnyOrder("A-001", "B-002"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("样例商户").doesNotContain("merchant");
        given().get("/api/v1/markets/" + MARKET + "/stalls?zone=MEAT")
                .then()
                .body("items.stallNumber", contains("B-002"));
        given().get("/api/v1/markets/" + MARKET + "/stalls?zone=FISH")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
        given().get("/api/v1/markets/NM0/stalls").then().statusCode(404).body("code", equalTo("market.missing"));
    }

    @Test
    void pages_follow_each_other() {
        var first = given().get("/api/v1/markets?limit=1");
        first.then().body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
        String cursor = first.path("nextCursor");
        given().get("/api/v1/markets?limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", not(equalTo(first.path("items[0].code"))))
                .body("nextCursor", nullValue());
    }

    @Test
    void staff_see_the_merchants_of_their_region_or_market() {
        INSPECTOR.call().get("/api/v1/stalls").then().statusCode(200).body("items", hasSize(3));
        MANAGER.call()
                .get("/api/v1/stalls")
                .then()
                .body("items.merchantName", containsInAnyOrder("样例商户00000", "样例商户00001"));
        MANAGER.call().get("/api/v1/stalls?market=" + OTHER_MARKET).then().body("items", empty());
        OTHER_MANAGER.call().get("/api/v1/stalls").then().body("items.stallNumber", contains("Z-001"));
        NEIGHBOUR.call().get("/api/v1/stalls").then().body("items", empty());
        OFFICER.call()
                .get("/api/v1/stalls?market=" + MARKET + "&zone=VEGETABLE")
                .then()
                .body("items", hasSize(1));
        AUDITING.call().get("/api/v1/stalls").then().body("items", hasSize(3));
    }

    @Test
    void nobody_else_sees_a_merchant() {
        given().get("/api/v1/stalls").then().statusCode(401).body("code", equalTo("anonymous"));
        for (var user : List.of(CITIZEN, AGENCY)) {
            user.call().get("/api/v1/stalls").then().statusCode(403).body("code", equalTo("forbidden"));
        }
        TestUser.of("nowhere", "MARKET_INSPECTOR")
                .call()
                .get("/api/v1/stalls")
                .then()
                .statusCode(200)
                .body("items", empty());
        TestUser.of("no-firm", "MARKET_MANAGER")
                .call()
                .get("/api/v1/stalls")
                .then()
                .body("items", empty());
    }

    @Test
    void a_partner_reads_markets_and_bulletins() {
        AGENCY.call().get("/api/v1/markets").then().statusCode(200).body("items", hasSize(2));
        AGENCY.call().get("/api/v1/bulletins").then().statusCode(200).body("items", empty());
    }
}
