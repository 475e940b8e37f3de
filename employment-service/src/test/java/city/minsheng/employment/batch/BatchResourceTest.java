package city.minsheng.employment.batch;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.approve;
import static city.minsheng.employment.Journey.at;
import static city.minsheng.employment.Journey.figures;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.objectionsClosed;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.APPROVER;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.DONGCHANGFU;
import static city.minsheng.employment.Users.GUAN_APPROVER;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class BatchResourceTest extends EmptyDatabase {
    static final Map<String, Object> FIGURES = figures(2, "1800.00");

    @Test
    void a_batch_goes_from_draft_to_the_bank() throws Exception {
        var batch = twoInABatch();
        get(CLERK, "/batches/" + batch)
                .body("number", matchesPattern("WG-2022-[0-9]{6}"))
                .body("count", equalTo(2))
                .body("totalYuan", equalTo("1800.00"))
                .body("allowedActions", contains("CHECK", "RECHECK"));
        objectionsClosed(batch, FIGURES, clock);
        get(APPROVER, "/batches/" + batch).body("allowedActions", contains("RETURN", "APPROVE"));
        get(CLERK, "/batches/" + batch + "/payment-file").statusCode(404).body("code", equalTo("payment-file.missing"));
        approve(batch, FIGURES).statusCode(200).body("status", equalTo("APPROVED"));
        assertThat(Database.ask("select status from payment")).containsExactly("ISSUED", "ISSUED");
        var hash = act(CLERK, "/batches/" + batch + "/send")
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("allowedActions", empty())
                .extract()
                .<String>path("fileHash");
        importRows(CLERK, row(1, "bankAccount=6204666511137799999", "name=改名"), row(2));
        var first = file(batch);
        assertThat(file(batch)).isEqualTo(first);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .isEqualTo(hash);
        assertThat(new String(first, "UTF-8").lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .matches("WG-2022-[0-9]{6}-0000001,\"样例企业[12]\",\\w{18},620466651113770000[12],900.00,\"稳岗返还2022\"");
        assertThat(Database.ask("select action from audit_entry where kind = 'payment-file'"))
                .containsExactly("READ", "READ");
        assertThat(Database.ask("select status from entitlement")).containsOnly("APPROVED");
        assertThat(Database.ask("select status from payment_step order by seq, status"))
                .containsExactly("ISSUED", "ISSUED", "SENT", "SENT");
        act(CLERK, "/batches/" + batch + "/send").statusCode(409).body("code", equalTo("batch.move"));
    }

    @Test
    void the_published_list_is_public_masked_and_frozen() {
        var batch = twoInABatch();
        clock.stopAt(at("2022-09-01T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        given().get("/api/v1/publicities").then().statusCode(200).body("items", empty());
        var publicity = act(CLERK, "/batches/" + batch + "/publish")
                .statusCode(200)
                .body("publicity.count", equalTo(2))
                .body("publicity.totalYuan", equalTo("1800.00"))
                .body("publicity.endsOn", equalTo("2022-09-08"))
                .body("publicity.listHash", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .<String>path("publicity.id");
        given().get("/api/v1/publicities?year=2022")
                .then()
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("items.id", contains(publicity));
        var page = given().get("/api/v1/publicities/" + publicity + "/items?limit=1")
                .then()
                .statusCode(200);
        page.body("items", hasSize(1)).body("items[0].usccMasked", matchesPattern("913715[*]{8}[0-9A-Z]{4}"));
        assertThat(page.extract().asString()).doesNotContain("6204", uscc(1), uscc(2));
        given().get("/api/v1/publicities/" + publicity + "/items?limit=1&cursor="
                        + page.extract().path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        given().get("/api/v1/publicities/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("publicity.missing"));
        given().get("/api/v1/publicities?programme=x").then().statusCode(400);

        importRows(CLERK, row(1, "premiumMonths=1"), row(2));
        act(CLERK, "/batches/" + batch + "/recheck").statusCode(200).body("count", equalTo(1));
        given().get("/api/v1/publicities/" + publicity).then().body("count", equalTo(2));
        given().get("/api/v1/publicities/" + publicity + "/items").then().body("items", hasSize(2));
    }

    @Test
    void a_period_over_the_national_holiday_counts_working_days() {
        var batch = twoInABatch();
        clock.stopAt(at("2022-09-30T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        // 1 to 7 October rest; Saturday 8 and Sunday 9 October are make-up days.
        act(CLERK, "/batches/" + batch + "/publish").body("publicity.endsOn", equalTo("2022-10-12"));
    }

    @Test
    void objections_are_not_closed_before_the_last_day_is_over() {
        var batch = twoInABatch();
        clock.stopAt(at("2022-09-01T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        act(CLERK, "/batches/" + batch + "/publish").statusCode(200);
        clock.stopAt(at("2022-09-08T23:59:59.999+08:00"));
        act(CLERK, "/batches/" + batch + "/close-objections")
                .statusCode(422)
                .body("code", equalTo("batch.publicity-running"));
        clock.stopAt(at("2022-09-09T00:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/close-objections")
                .statusCode(200)
                .body("status", equalTo("OBJECTION_CLOSED"));
    }

    @Test
    void a_year_without_a_working_calendar_is_a_refusal() {
        var batch = twoInABatch();
        act(CLERK, "/batches/" + batch + "/check", FIGURES).statusCode(200);
        clock.stopAt(at("2031-09-01T09:00:00+08:00"));
        act(CLERK, "/batches/" + batch + "/publish").statusCode(422).body("code", equalTo("calendar.year-missing"));
    }

    @Test
    void a_returned_batch_withdraws_its_list_and_is_published_anew() {
        var batch = twoInABatch();
        objectionsClosed(batch, FIGURES, clock);
        var first = get(CLERK, "/batches/" + batch).extract().path("publicity.id");
        act(APPROVER, "/batches/" + batch + "/return", Map.of()).statusCode(400);
        act(APPROVER, "/batches/" + batch + "/return", Map.of("reason", "名单需更正"))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("steps.reason", hasItem("名单需更正"));
        given().get("/api/v1/publicities/" + first).then().statusCode(404);
        assertThat(Database.ask("select distinct status from entitlement")).containsExactly("IN_BATCH");
        objectionsClosed(batch, FIGURES, clock);
        get(CLERK, "/batches/" + batch).body("publicity.round", equalTo(2));
        approve(batch, FIGURES).statusCode(200);
    }

    @Test
    void a_batch_of_a_county_holds_that_county() {
        importRows(CLERK, row(1), row(2, "regionCode=" + DONGCHANGFU));
        var cycle = open("JOB_RETENTION_REFUND", 2022);
        var batch = prepared(GUAN_CLERK, cycle);
        get(GUAN_APPROVER, "/batches/" + batch).body("count", equalTo(1)).body("totalYuan", equalTo("900.00"));
        get(CLERK, "/batches/" + prepared(CLERK, cycle)).body("count", equalTo(1));
    }

    @ParameterizedTest
    @EnumSource(BatchMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(BatchMove move) {
        var path = "/{id}/" + move.name().toLowerCase().replace('_', '-');
        var endpoint = Stream.of(BatchResource.class, PaymentResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> hasPath(method, path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private static boolean hasPath(Method method, String path) {
        return method.isAnnotationPresent(Path.class)
                && method.getAnnotation(Path.class).value().equals(path);
    }

    private static byte[] file(String batch) {
        return get(CLERK, "/batches/" + batch + "/payment-file")
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
    }

    static String twoInABatch() {
        importRows(CLERK, row(1), row(2)).statusCode(200);
        return prepared(CLERK, open("JOB_RETENTION_REFUND", 2022));
    }
}
