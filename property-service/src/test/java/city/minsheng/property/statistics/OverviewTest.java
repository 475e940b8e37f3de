package city.minsheng.property.statistics;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OverviewTest {
    static final String PATH = "/api/v1/statistics/overview?asOf=2022-09-24";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void the_figures_of_the_article_come_out_of_the_sample_data() throws IOException {
        var json = new ObjectMapper();
        var expected = json.readTree(getClass().getResourceAsStream("/sample/expected.json"));
        var answer = json.readTree(
                Sample.AUDIT.call().get(PATH).then().statusCode(200).extract().asString());
        assertThat(answer.get("property")).isEqualTo(expected.get("property"));
        assertThat(answer.get("cables")).isEqualTo(expected.get("cables"));
    }

    @Test
    void each_county_sees_its_own_figures() {
        COUNTY_A.call()
                .get(PATH)
                .then()
                .body("property.communities", equalTo(131))
                .body("cables.communitiesCompleted", equalTo(0))
                .body("cables.progress", not(hasKey("percent")));
        COUNTY_B.call()
                .get(PATH)
                .then()
                .body("property.communities", equalTo(0))
                .body("property.partyShare", not(hasKey("percent")))
                .body("property.hotlineYearOnYear", not(hasKey("percent")))
                .body("cables.communitiesCompleted", equalTo(121));
    }

    @Test
    void completion_counts_from_the_day_of_completion() {
        Sample.AUDIT
                .call()
                .get("/api/v1/statistics/overview?asOf=2022-06-09")
                .then()
                .body("cables.mainRoads", equalTo(0))
                .body("property.communities", equalTo(131));
    }

    @Test
    void wrong_days_and_wrong_people_are_refused() {
        Sample.AUDIT
                .call()
                .get("/api/v1/statistics/overview?asOf=2022-02-30")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
        OWNER_A.call().get(PATH).then().statusCode(403);
        TestUser.of("homeless-auditor", "AUDITOR")
                .call()
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.incomplete"));
        RestAssured.given().get(PATH).then().statusCode(401);
    }
}
