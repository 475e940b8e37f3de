package city.minsheng.property.praise;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COMPANY_B;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PraiseTest {
    static final String PATH = "/api/v1/praises";
    static final String PUBLIC = "/api/v1/published-praises?company=" + COMPANY_A;
    static final String STATISTICS = "/api/v1/statistics/praises?from=2022-01-01&to=2022-12-31";

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(Instant.parse("2022-09-24T00:00:00Z"));
    }

    @AfterEach
    void forget() {
        clock.followWall();
        PlatformResource.run("delete from praise");
    }

    @Test
    void praise_is_published_without_who_gave_it() {
        var id = recorded();
        given().get(PUBLIC)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("items.id", hasItem(id))
                .body("items[0].subject", equalTo("热心服务,排忧解难"))
                .body("items[0]", not(hasKey("giverMasked")));
        STAFF_A.call().get(PATH + "/" + id).then().statusCode(200).body("giverMasked", equalTo("李**"));
        assertThat(PlatformResource.ask("select praise::text from praise where id = '" + id + "'"))
                .noneMatch(row -> row.contains("李路燕"));
    }

    @Test
    void the_giver_is_revealed_with_a_reason_that_is_kept() {
        var id = recorded();
        STAFF_A.call()
                .get(PATH + "/" + id + "/giver?reason=致谢")
                .then()
                .statusCode(200)
                .body("name", equalTo("李路燕"));
        assertThat(PlatformResource.ask(
                        "select reason from audit_entry where action = 'READ' and object_id = '" + id + "'"))
                .containsExactly("致谢");
        STAFF_A.call().get(PATH + "/" + id + "/giver").then().statusCode(400);
        STAFF_B.call().get(PATH + "/" + id + "/giver?reason=x").then().statusCode(404);
        AUDIT.call().get(PATH + "/" + id + "/giver?reason=x").then().statusCode(403);
    }

    @Test
    void staff_record_for_their_own_company_and_officials_for_everybody() {
        record(STAFF_A, COMPANY_B, "2022-09-20").statusCode(403).body("code", equalTo("praise.receiver"));
        record(STAFF_A, null, "2022-09-20").statusCode(403).body("code", equalTo("praise.receiver"));
        record(COUNTY_A, null, "2022-09-20").statusCode(201).body("", not(hasKey("companyUscc")));
        record(WORKER, COMPANY_B, "2022-09-20").statusCode(201);
        record(OWNER_A, COMPANY_A, "2022-09-20").statusCode(403).body("code", equalTo("forbidden"));
        record(COUNTY_A, "91371500MA00001620", "2022-09-20").statusCode(422).body("code", equalTo("praise.company"));
        record(COUNTY_B, COMPANY_A, "2022-09-20").statusCode(422).body("code", equalTo("praise.community"));
    }

    @ParameterizedTest
    @CsvSource({"2022-09-23, 201", "2022-09-24, 201", "2022-09-25, 422"})
    void it_is_received_today_at_the_latest(String day, int status) {
        record(COUNTY_A, COMPANY_A, day).statusCode(status);
    }

    @Test
    void what_was_withdrawn_is_neither_published_nor_counted_and_stays_on_record() {
        var id = recorded();
        COUNTY_A.call().get(STATISTICS).then().statusCode(200).body("overall.current", equalTo(1));
        withdraw(STAFF_A, id).statusCode(403);
        withdraw(COUNTY_B, id).statusCode(404).body("code", equalTo("praise.missing"));
        withdraw(COUNTY_A, id).statusCode(200).body("withdrawnOn", equalTo("2022-09-24"));
        withdraw(COUNTY_A, id).statusCode(409).body("code", equalTo("praise.withdrawn"));
        given().get(PUBLIC).then().body("items.id", not(hasItem(id)));
        COUNTY_A.call().get(PATH).then().body("items.id", hasItem(id));
        COUNTY_A.call().get(STATISTICS).then().body("overall.current", equalTo(0));
    }

    @Test
    void praise_is_counted_by_company_year_on_year() {
        record(COUNTY_A, COMPANY_A, "2022-09-20").statusCode(201);
        record(COUNTY_A, COMPANY_A, "2022-01-01").statusCode(201);
        record(COUNTY_A, COMPANY_A, "2021-05-01").statusCode(201);
        record(COUNTY_A, null, "2022-05-01").statusCode(201);
        COUNTY_A.call()
                .get(STATISTICS)
                .then()
                .statusCode(200)
                .body("overall.current", equalTo(3))
                .body("overall.percent", equalTo("200.00"))
                .body("companies.find { it.companyUscc == '" + COMPANY_A + "' }.received.percent", equalTo("100.00"))
                .body("companies.find { it.companyUscc == null }.received.current", equalTo(1));
        COUNTY_B.call().get(STATISTICS).then().body("overall.current", equalTo(0));
        COUNTY_A.call().get(STATISTICS.replace("2022-01-01", "x")).then().statusCode(400);
        STAFF_A.call().get(STATISTICS).then().statusCode(403);
        given().get(STATISTICS).then().statusCode(401);
    }

    private static String recorded() {
        return record(STAFF_A, COMPANY_A, "2022-09-20")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse record(TestUser user, String company, String day) {
        return user.call("""
                        {"kind": "PENNANT", %s "communityCode": "GX0001", "receivedOn": "%s",
                         "subject": "热心服务,排忧解难", "giver": "李路燕"}
                        """.formatted(company == null ? "" : "\"companyUscc\": \"" + company + "\",", day))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse withdraw(TestUser user, String id) {
        return user.call("{\"reason\": \"重复登记\"}")
                .post(PATH + "/" + id + "/withdraw")
                .then();
    }
}
