package city.minsheng.insurance.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory needs no token. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StationResourceTest {
    @BeforeEach
    void stations() {
        Town.stations();
    }

    @Test
    void everybody_finds_the_stations_of_a_region_and_below() {
        given().get("/api/v1/stations?region=371502101000")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("ETag", notNullValue())
                .body("items.code", hasItems("YBT", "YBV"))
                .body("items.regionCode", everyItem(startsWith("371502101")));
        given().get("/api/v1/stations?region=371502102000&level=VILLAGE").then().body("items", empty());
        given().get("/api/v1/stations?level=DISTRICT").then().body("items.level", everyItem(equalTo("DISTRICT")));
        given().get("/api/v1/stations?item=MANUAL_REIMBURSEMENT&limit=100")
                .then()
                .body("items.level", not(hasItem("VILLAGE")));
    }

    @Test
    void the_tag_saves_the_second_reading() {
        var tag = given().get("/api/v1/stations/YBV").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/stations/YBV").then().statusCode(304);
    }

    @Test
    void the_pages_hold_every_station_once() {
        var codes = new HashSet<String>();
        String next = "/insurance/api/v1/stations?limit=1&region=371502101000";
        int pages = 0;
        while (next != null) {
            var answer = given().basePath("").get(next);
            answer.then().statusCode(200);
            answer.jsonPath()
                    .getList("items.code", String.class)
                    .forEach(code -> assertThat(codes.add(code)).isTrue());
            var link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }
        assertThat(codes).contains("YBT", "YBV").hasSize(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=1", "region=371502999999", "level=HAMLET", "item=NOTHING", "limit=0"})
    void a_bad_filter_is_named(String query) {
        given().get("/api/v1/stations?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"))
                .body("detail", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void a_station_tells_what_it_can_do() {
        given().get("/api/v1/stations/YBV")
                .then()
                .statusCode(200)
                .body("station.latitude", equalTo("36.400000"))
                .body("station.levelLabel", equalTo("村级"))
                .body("items.code", hasItem("OUT_OF_AREA_LONG_TERM"))
                .body("items.code", not(hasItem("SPECIAL_DRUG")));
        given().get("/api/v1/stations/YBT").then().body("items.code", hasItem("SPECIAL_DRUG"));
        given().urlEncodingEnabled(false).get("/api/v1/stations/%00").then().statusCode(400);
        given().get("/api/v1/stations/NONE").then().statusCode(404).body("code", equalTo("station.missing"));
    }

    @Test
    void the_guide_lists_all_items_with_their_materials() {
        given().get("/api/v1/service-items")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "ENROLMENT",
                                "INFORMATION_QUERY",
                                "OUT_OF_AREA_LONG_TERM",
                                "OUT_OF_AREA_TEMPORARY",
                                "CHRONIC_DISEASE",
                                "SPECIAL_DRUG",
                                "MANUAL_REIMBURSEMENT",
                                "CONSULTATION"));
        given().get("/api/v1/service-items/OUT_OF_AREA_LONG_TERM")
                .then()
                .statusCode(200)
                .body("promiseAllowed", equalTo(true))
                .body("operable", equalTo(true))
                .body("materials.findAll { it.promiseAllowed }.code", contains("RESIDENCE_PROOF"))
                .body("materials.findAll { it.agentOnly }.code", contains("AGENT_IDENTITY_DOCUMENT"));
        given().get("/api/v1/service-items/NONE").then().statusCode(404).body("code", equalTo("item.missing"));
    }
}
