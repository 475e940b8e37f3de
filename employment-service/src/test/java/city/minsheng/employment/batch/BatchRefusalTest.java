package city.minsheng.employment.batch;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.approve;
import static city.minsheng.employment.Journey.figures;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.objectionsClosed;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.APPROVER;
import static city.minsheng.employment.Users.AUDITOR;
import static city.minsheng.employment.Users.BOTH;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.GUAN_APPROVER;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static city.minsheng.employment.Users.enterprise;
import static city.minsheng.employment.batch.BatchResourceTest.FIGURES;
import static city.minsheng.employment.batch.BatchResourceTest.twoInABatch;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused to whom, and when. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BatchRefusalTest extends EmptyDatabase {
    @Test
    void figures_that_differ_are_refused() {
        var batch = twoInABatch();
        act(CLERK, "/batches/" + batch + "/check", figures(1, "1800.00"))
                .statusCode(422)
                .body("code", equalTo("batch.control"));
        objectionsClosed(batch, FIGURES, clock);
        approve(batch, figures(2, "1800.01")).statusCode(422).body("code", equalTo("batch.control"));
        approve(batch, Map.of("count", 2)).statusCode(400).body("errors.pointer", contains("/totalYuan"));
        approve(batch, figures(2, "1800")).statusCode(400);
        approve(batch, figures(-1, "1800.00")).statusCode(400);
    }

    @Test
    void who_prepared_or_checked_does_not_approve_even_with_the_role() {
        importRows(CLERK, row(1), row(2));
        var batch = prepared(BOTH, open("JOB_RETENTION_REFUND", 2022));
        objectionsClosed(batch, FIGURES, clock);
        act(BOTH, "/batches/" + batch + "/approve", FIGURES).statusCode(403).body("code", equalTo("batch.four-eyes"));
        act(CLERK, "/batches/" + batch + "/approve", FIGURES).statusCode(403).body("code", equalTo("forbidden"));
        approve(batch, FIGURES).statusCode(200);
    }

    @Test
    void changed_facts_stop_the_approval_until_they_are_rechecked() {
        var batch = twoInABatch();
        objectionsClosed(batch, FIGURES, clock);
        importRows(CLERK, row(1, "premiumMonths=11"), row(2, "premiumPaidYuan=9000"));
        approve(batch, FIGURES)
                .statusCode(422)
                .body("code", equalTo("batch.facts-changed"))
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString("样例企业1"));
        assertThat(Database.count("payment")).isZero();
        act(CLERK, "/batches/" + batch + "/recheck").statusCode(200).body("totalYuan", equalTo("900.00"));
        get(CLERK, "/entitlements?status=REMOVED").body("items.uscc", contains(uscc(1)));
        approve(batch, FIGURES).statusCode(422).body("code", equalTo("batch.control"));
        approve(batch, figures(1, "900.00")).statusCode(200);
        assertThat(Database.ask("select amount_fen from payment")).containsExactly("90000");
        var cycle = get(CLERK, "/batches/" + batch).extract().path("cycleId");
        act(CLERK, "/cycles/" + cycle + "/match").body("redecided", equalTo(1));
        get(CLERK, "/entitlements?status=INELIGIBLE").body("items.uscc", contains(uscc(1)));
    }

    @Test
    void a_lost_account_stops_the_approval() {
        var batch = twoInABatch();
        objectionsClosed(batch, FIGURES, clock);
        importRows(CLERK, row(1, "bankAccount="), row(2));
        approve(batch, FIGURES).statusCode(422).body("code", equalTo("batch.facts-changed"));
    }

    @Test
    void what_the_state_does_not_allow_is_a_conflict() {
        var batch = twoInABatch();
        act(CLERK, "/batches/" + batch + "/publish")
                .statusCode(409)
                .body("code", equalTo("batch.move"))
                .body("allowedActions", contains("CHECK", "RECHECK"));
        act(CLERK, "/batches/" + batch + "/close-objections").statusCode(409);
        act(CLERK, "/batches/" + batch + "/return", Map.of("reason", "x")).statusCode(409);
        approve(batch, FIGURES).statusCode(409);
        act(CLERK, "/batches/" + batch + "/send").statusCode(409);
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(409);
        act(CLERK, "/batches/" + batch + "/recheck").statusCode(409);
    }

    @Test
    void without_reviewed_entitlements_there_is_no_batch() {
        var cycle = open("JOB_RETENTION_REFUND", 2022);
        act(CLERK, "/batches", Map.of("cycleId", cycle)).statusCode(422).body("code", equalTo("batch.empty"));
        act(CLERK, "/batches", Map.of("cycleId", UUID.randomUUID())).statusCode(404);
        act(CLERK, "/batches", Map.of()).statusCode(400).body("errors.pointer", contains("/cycleId"));
        assertThat(Database.count("batch")).isZero();
    }

    @Test
    void others_neither_see_nor_move_it() {
        var batch = twoInABatch();
        get(GUAN_CLERK, "/batches/" + batch).statusCode(404).body("code", equalTo("batch.missing"));
        get(GUAN_CLERK, "/batches").body("items", empty());
        act(GUAN_CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(404);
        act(GUAN_APPROVER, "/batches/" + batch + "/approve", FIGURES).statusCode(404);
        get(GUAN_CLERK, "/batches/" + batch + "/payment-file").statusCode(404);
        get(AUDITOR, "/batches?status=DRAFT&programme=JOB_RETENTION_REFUND&year=2022")
                .body("items", hasSize(1));
        get(AUDITOR, "/batches?status=x").statusCode(400);
        get(AUDITOR, "/batches/" + batch + "/payment-file").statusCode(403);
        get(APPROVER, "/batches/" + batch + "/payment-file").statusCode(403);
        get(enterprise(uscc(1)), "/batches").statusCode(403);
        given().get("/api/v1/batches/" + batch).then().statusCode(401);
        given().get("/api/v1/batches/" + batch + "/payment-file").then().statusCode(401);
        for (var verb : new String[] {"publish", "close-objections", "recheck", "send"}) {
            act(APPROVER, "/batches/" + batch + "/" + verb).statusCode(403).body("code", equalTo("forbidden"));
            act(CLERK, "/batches/" + UUID.randomUUID() + "/" + verb).statusCode(404);
            given().post("/api/v1/batches/" + batch + "/" + verb).then().statusCode(401);
        }
    }
}
