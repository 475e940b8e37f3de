package city.minsheng.employment.statistics;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.DONGCHANGFU;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static city.minsheng.employment.Users.RESIDENT;
import static city.minsheng.employment.Users.enterprise;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.employment.EmptyDatabase;
import city.minsheng.employment.Journey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures over data that is not the sample. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatisticsTest extends EmptyDatabase {
    @Test
    void an_enterprise_counts_once_under_each_rule_that_it_fails() {
        importRows(
                CLERK,
                row(1),
                row(2, "premiumMonths=3", "premiumPaidYuan=0", "status=DEREGISTERED", "trainingEligible=false"),
                row(3, "averageInsured=200", "layoffs=12", "premiumMonths=11", "trainingEligible=false"),
                row(4, "averageInsured=30", "layoffs=7", "premiumPaidYuan=", "trainingEligible=false"));
        matched();
        get(CLERK, "/statistics/overview?asOf=2022-09-24")
                .statusCode(200)
                .body("employment.candidates", equalTo(4))
                .body("employment.refundEnterprises", equalTo(1))
                .body("employment.refundYuan", equalTo("900.00"))
                .body("employment.refundJobs", equalTo(10))
                .body("employment.rejected.PREMIUM_MONTHS", equalTo(2))
                .body("employment.rejected.NO_PREMIUM", equalTo(1))
                .body("employment.rejected.DEREGISTERED", equalTo(1))
                .body("employment.rejected.LAYOFF_RATE", equalTo(1))
                .body("employment.rejected.LAYOFF_RATE_SMALL", equalTo(1))
                .body("employment.rejected.SERIOUS_DISHONESTY", equalTo(0))
                .body("employment.unknown", nullValue());
    }

    @Test
    void unknown_ones_are_counted_apart_and_never_as_refused() {
        importRows(
                CLERK,
                row(1),
                row(2, "averageInsured="),
                row(3, "premiumPaidYuan="),
                row(4, "trainingEligible="),
                row(5, "size="));
        matched();
        get(CLERK, "/statistics/overview?asOf=2022-01-01")
                .body("employment.candidates", equalTo(5))
                .body("employment.refundEnterprises", equalTo(2))
                .body("employment.unknown", equalTo(3))
                .body("employment.trainingEnterprises", equalTo(3))
                .body("employment.trainingPersons", equalTo(30))
                .body("employment.trainingYuan", equalTo("15000.00"))
                .body("employment.trainingUnknown", equalTo(2))
                .body("employment.rejected.NO_PREMIUM", equalTo(0));
    }

    @Test
    void each_sees_his_region_and_the_year_that_was_asked_for() {
        importRows(CLERK, row(1), row(2, "regionCode=" + DONGCHANGFU));
        matched();
        get(GUAN_CLERK, "/statistics/overview?asOf=2022-12-31").body("employment.candidates", equalTo(1));
        get(CLERK, "/statistics/overview?asOf=2023-01-01").body("employment.candidates", equalTo(0));
        clock.stopAt(Journey.at("2022-03-01T00:00:00+08:00"));
        get(CLERK, "/statistics/overview").body("employment.candidates", equalTo(2));
        clock.stopAt(Journey.at("2023-01-01T00:00:00+08:00"));
        get(CLERK, "/statistics/overview").body("employment.candidates", equalTo(0));
    }

    @Test
    void a_decision_counts_whether_or_not_its_enterprise_takes_the_benefit() {
        importRows(CLERK, row(1));
        matched();
        var one = enterprise(uscc(1));
        var id = get(one, "/entitlements?programme=JOB_RETENTION_REFUND")
                .extract()
                .path("items[0].id");
        act(one, "/entitlements/" + id + "/decline", Map.of("reason", "自愿放弃")).statusCode(200);
        get(CLERK, "/statistics/overview?asOf=2022-09-24").body("employment.refundEnterprises", equalTo(1));
    }

    @Test
    void others_are_refused() {
        get(RESIDENT, "/statistics/overview").statusCode(403).body("code", equalTo("forbidden"));
        get(enterprise(uscc(1)), "/statistics/overview").statusCode(403);
        get(TestUser.of("lost", Roles.AUDITOR), "/statistics/overview")
                .statusCode(403)
                .body("code", equalTo("identity.incomplete"));
        get(CLERK, "/statistics/overview?asOf=2022-02-30").statusCode(400).body("code", equalTo("parameter.invalid"));
        given().get("/api/v1/statistics/overview").then().statusCode(401);
    }

    private static void matched() {
        act(CLERK, "/cycles/" + open("JOB_RETENTION_REFUND", 2022) + "/match").statusCode(200);
        act(CLERK, "/cycles/" + open("TRAINING_SUBSIDY", 2022) + "/match").statusCode(200);
    }
}
