package city.minsheng.employment.programme;

import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.PARTNER;
import static city.minsheng.employment.Users.RESIDENT;
import static city.minsheng.employment.Users.enterprise;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProgrammeResourceTest {
    @Test
    void the_programmes_show_every_version_of_their_parameters() {
        get(PARTNER.with("employment:read"), "/programmes")
                .statusCode(200)
                .body("items.code", contains("JOB_RETENTION_REFUND", "TRAINING_SUBSIDY"))
                .body("items.onceOnly", contains(false, true))
                .body(
                        "items[0].parameters.findAll { it.key == 'employment.refund-percent.LARGE' }.value",
                        contains("30", "30", "50", "30", "30"))
                .body("items[1].parameters.value", contains("500"))
                .body("items[0].parameters.document", hasItems("人社部发〔2022〕31号", "人社部发〔2022〕23号 第一条"));
        get(CLERK, "/programmes").statusCode(200);
        get(enterprise(uscc(1)), "/programmes").statusCode(200);
    }

    @Test
    void others_are_refused() {
        get(RESIDENT, "/programmes").statusCode(403).body("code", equalTo("forbidden"));
        get(PARTNER.with("market:read"), "/programmes").statusCode(403);
        given().get("/api/v1/programmes").then().statusCode(401).body("code", equalTo("anonymous"));
    }
}
