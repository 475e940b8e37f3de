package city.minsheng.employment;

import static city.minsheng.common.testing.PackagedResource.clock;
import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.approve;
import static city.minsheng.employment.Journey.figures;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importFile;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.APPROVER;
import static city.minsheng.employment.Users.AUDITOR;
import static city.minsheng.employment.Users.BOTH;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.enterprise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import city.minsheng.common.testing.PackagedResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the imported enterprises to the payment file, in the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class EmploymentJourneyIT {
    private static final Map<String, Object> FIGURES = figures(2, "1800.00");

    @BeforeEach
    void nothingIsThere() {
        Database.empty();
        clock("2022-09-30T09:00:00+08:00");
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
    }

    private static String twoInABatch() {
        importRows(CLERK, row(1), row(2), row(3, "layoffs=9")).statusCode(200);
        return prepared(CLERK, open("JOB_RETENTION_REFUND", 2022));
    }

    @Test
    void a_batch_goes_from_draft_to_the_bank_and_every_step_is_audited() {
        var batch = twoInABatch();
        act(CLERK, "/batches/" + batch + "/check", figures(1, "900.00"))
                .statusCode(422)
                .body("code", equalTo("batch.control"));
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        // 1 to 7 October rest; Saturday 8 and Sunday 9 October are make-up days.
        act(CLERK, "/batches/" + batch + "/publish")
                .statusCode(200)
                .body("publicity.endsOn", equalTo("2022-10-12"))
                .body("publicity.listHash", matchesPattern("[0-9a-f]{64}"));
        String publicity = get(CLERK, "/batches/" + batch).extract().path("publicity.id");
        given().get("/api/v1/publicities/" + publicity + "/items")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].usccMasked", matchesPattern("913715[*]{8}[0-9A-Z]{4}"));
        act(CLERK, "/batches/" + batch + "/close-objections")
                .statusCode(422)
                .body("detail", equalTo("公示期至 2022-10-12 止,尚未届满"));
        clock("2022-10-20T09:00:00+08:00");
        act(CLERK, "/batches/" + batch + "/close-objections").statusCode(200);
        act(CLERK, "/batches/" + batch + "/approve", FIGURES).statusCode(403);
        approve(batch, FIGURES).statusCode(200).body("status", equalTo("APPROVED"));
        act(CLERK, "/batches/" + batch + "/send").statusCode(200).body("fileHash", matchesPattern("[0-9a-f]{64}"));
        var file = get(CLERK, "/batches/" + batch + "/payment-file").statusCode(200);
        assertThat(file.extract().asString().lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.matches(
                        "WG-2022-[0-9]{6}-[0-9]{7},\"样例企业[12]\",\\w{18},620466651113770000[12],900.00,\"稳岗返还2022\""));
        var hashes = Database.ask("select after_hash from audit_entry where kind = 'batch'");
        assertThat(hashes).hasSize(6).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void an_enterprise_sees_why_it_gets_what_it_gets() {
        twoInABatch();
        var one = enterprise(uscc(1));
        String id = get(one, "/entitlements?programme=JOB_RETENTION_REFUND")
                .statusCode(200)
                .extract()
                .path("items[0].id");
        get(one, "/entitlements/" + id)
                .statusCode(200)
                .body("entitlement.amountYuan", equalTo("900.00"))
                .body("explanation.calculation", equalTo("实缴失业保险费 1000.00 元 × 90%,四舍五入到分"))
                .body("explanation.lines.find { it.rule == 'PREMIUM_MONTHS' }.limit", equalTo("不少于 12 个月"))
                .body("explanation.lines.verdict", hasItem("PASSED"));
        one.call()
                .header("Accept-Language", "en")
                .get("/api/v1/entitlements/" + id)
                .then()
                .body("explanation.lines.find { it.rule == 'PREMIUM_MONTHS' }.limit", equalTo("at least 12 months"));
        get(enterprise(uscc(2)), "/entitlements/" + id).statusCode(404);
        String refused = get(enterprise(uscc(3)), "/entitlements?programme=JOB_RETENTION_REFUND")
                .extract()
                .path("items[0].id");
        get(enterprise(uscc(3)), "/entitlements/" + refused)
                .body("entitlement.outcome", equalTo("INELIGIBLE"))
                .body("explanation.lines.verdict", hasItem("FAILED"));
    }

    @Test
    void who_prepared_does_not_approve_and_changed_facts_stop_the_approval() {
        importRows(CLERK, row(1), row(2));
        var batch = prepared(BOTH, open("JOB_RETENTION_REFUND", 2022));
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        act(CLERK, "/batches/" + batch + "/publish").statusCode(200);
        clock("2022-10-20T09:00:00+08:00");
        act(CLERK, "/batches/" + batch + "/close-objections").statusCode(200);
        act(BOTH, "/batches/" + batch + "/approve", FIGURES).statusCode(403).body("code", equalTo("batch.four-eyes"));
        importRows(CLERK, row(1, "premiumMonths=11"), row(2)).statusCode(200);
        approve(batch, FIGURES)
                .statusCode(422)
                .body("code", equalTo("batch.facts-changed"))
                .body("errors[0].message", matchesPattern(".*样例企业1.*"));
        act(APPROVER, "/batches/" + batch + "/approve", Map.of("count", 2))
                .statusCode(400)
                .body("errors.pointer", contains("/totalYuan"))
                .body("errors.message", contains("此项必填"));
    }

    @Test
    void a_file_of_gb18030_is_read() {
        var csv = Journey.HEADING + row(7, "name=东昌㐂企业") + "\n";
        importFile(CLERK, csv.getBytes(Charset.forName("GB18030")))
                .statusCode(200)
                .body("created", equalTo(1));
        get(CLERK, "/enterprises").body("items.name", contains("东昌㐂企业"));
        importRows(CLERK, row(8, "uscc=913715020004CD5588"))
                .statusCode(422)
                .body("errors.code", contains("uscc"))
                .body("errors.message", contains("统一社会信用代码不正确"));
    }

    @Test
    void the_sample_gives_the_figures_of_the_article() throws IOException {
        try (var file = getClass().getResourceAsStream("/sample/enterprises.csv")) {
            importFile(CLERK, file.readAllBytes()).statusCode(200).body("created", equalTo(7500));
        }
        act(CLERK, "/cycles/" + open("JOB_RETENTION_REFUND", 2022) + "/match")
                .statusCode(200)
                .body("outcomes.ELIGIBLE", equalTo(6558));
        act(CLERK, "/cycles/" + open("TRAINING_SUBSIDY", 2022) + "/match")
                .statusCode(200)
                .body("outcomes.ELIGIBLE", equalTo(3089));
        get(AUDITOR, "/statistics/overview?asOf=2022-09-24")
                .statusCode(200)
                .body("employment.refundYuan", equalTo("51577200.00"))
                .body("employment.refundJobs", equalTo(122600))
                .body("employment.trainingYuan", equalTo("28563000.00"))
                .body("employment.rejected.LAYOFF_RATE", equalTo(157));
    }
}
