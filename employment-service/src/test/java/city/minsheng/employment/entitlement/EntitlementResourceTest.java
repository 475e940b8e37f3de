package city.minsheng.employment.entitlement;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Rows.accountEnding;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.AUDITOR;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.DONGCHANGFU;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static city.minsheng.employment.Users.RESIDENT;
import static city.minsheng.employment.Users.enterprise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EntitlementResourceTest extends EmptyDatabase {
    static final TestUser ONE = enterprise(uscc(1));
    static final TestUser TWO = enterprise(uscc(2));

    @Test
    void an_enterprise_sees_why_line_by_line() {
        var id = decided("JOB_RETENTION_REFUND", 1, "averageInsured=200", "layoffs=12", "premiumMonths=11");
        get(ONE, "/entitlements/" + id)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("entitlement.status", equalTo("INELIGIBLE"))
                .body("entitlement.outcomeLabel", equalTo("不符合条件"))
                .body("entitlement.amountYuan", nullValue())
                .body("explanation.lines.rule", hasSize(6))
                .body("explanation.lines.find { it.rule == 'LAYOFF_RATE' }.verdict", equalTo("FAILED"))
                .body("explanation.lines.find { it.rule == 'LAYOFF_RATE' }.facts.value", contains("12", "200"))
                .body("explanation.lines.find { it.rule == 'LAYOFF_RATE' }.parameters.value", contains("30", "5.5"))
                .body("explanation.lines.find { it.rule == 'PREMIUM_MONTHS' }.limit", equalTo("不少于 12 个月"))
                .body("explanation.lines.find { it.rule == 'DEREGISTERED' }.verdict", equalTo("PASSED"))
                .body(
                        "explanation.lines.find { it.rule == 'REFUND_RATE' }.parameters.document",
                        hasItem("人社部发〔2022〕31号"))
                .body("allowedActions", empty());
        ONE.call()
                .header("Accept-Language", "en")
                .get("/api/v1/entitlements/" + id)
                .then()
                .body("explanation.lines.find { it.rule == 'PREMIUM_MONTHS' }.limit", equalTo("at least 12 months"));
    }

    @Test
    void what_was_decided_is_explained_by_the_facts_of_that_day() {
        var id = decided("JOB_RETENTION_REFUND", 1);
        importRows(CLERK, row(1, "premiumPaidYuan=5"));
        get(ONE, "/entitlements/" + id)
                .body("entitlement.amountYuan", equalTo("900.00"))
                .body("explanation.calculation", equalTo("实缴失业保险费 1000.00 元 × 90%,四舍五入到分"));
    }

    @Test
    void an_enterprise_confirms_its_account() {
        var id = decided("JOB_RETENTION_REFUND", 1);
        get(ONE, "/entitlements/" + id).body("allowedActions", contains("CONFIRM", "DECLINE"));
        confirm(ONE, id, "9999").statusCode(422).body("code", equalTo("entitlement.account-ending"));
        confirm(ONE, id, "x").statusCode(400).body("errors[0].pointer", equalTo("/accountEnding"));
        confirm(ONE, id, accountEnding(1))
                .statusCode(200)
                .body("entitlement.status", equalTo("CONFIRMED"))
                .body("bankAccountMasked", equalTo("6204***********0001"))
                .body("steps.move", contains("DECIDE", "CONFIRM"))
                .body("allowedActions", contains("DECLINE"));
        confirm(ONE, id, accountEnding(1))
                .statusCode(409)
                .body("code", equalTo("entitlement.move"))
                .body("allowedActions", contains("DECLINE"));
        assertThat(Database.ask("select action from audit_entry where kind = 'entitlement'"))
                .containsExactly("CONFIRM");
    }

    @Test
    void an_enterprise_may_decline_and_is_left_alone_then() {
        var id = decided("JOB_RETENTION_REFUND", 1);
        act(ONE, "/entitlements/" + id + "/decline", Map.of()).statusCode(400);
        act(ONE, "/entitlements/" + id + "/decline", Map.of("reason", "自愿放弃"))
                .statusCode(200)
                .body("entitlement.status", equalTo("DECLINED"))
                .body("steps.reason", hasItem("自愿放弃"))
                .body("allowedActions", empty());
        act(ONE, "/entitlements/" + id + "/decline", Map.of("reason", "again")).statusCode(409);
        var cycle = get(CLERK, "/entitlements/" + id).extract().<String>path("entitlement.cycleId");
        importRows(CLERK, row(1, "premiumPaidYuan=2000"));
        act(CLERK, "/cycles/" + cycle + "/match").body("redecided", equalTo(0));
        act(CLERK, "/cycles/" + cycle + "/confirm-accounts").body("moved", equalTo(0));
    }

    @Test
    void steps_and_versions_go_together_whoever_moves() {
        var id = decided("JOB_RETENTION_REFUND", 1);
        confirm(ONE, id, accountEnding(1));
        var cycle = get(CLERK, "/entitlements/" + id).extract().<String>path("entitlement.cycleId");
        act(CLERK, "/cycles/" + cycle + "/review").body("moved", equalTo(1));
        act(ONE, "/entitlements/" + id + "/decline", Map.of("reason", "自愿放弃"))
                .statusCode(200)
                .body("steps.move", contains("DECIDE", "CONFIRM", "REVIEW", "DECLINE"));
        assertThat(Database.ask("select s.seq from entitlement_step s join entitlement e on e.id = s.entitlement_id"
                        + " where s.seq <= e.version order by 1"))
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    void without_an_account_nothing_is_confirmed() {
        var id = decided("JOB_RETENTION_REFUND", 1, "bankAccount=");
        confirm(ONE, id, "0001").statusCode(422).body("code", equalTo("entitlement.account-missing"));
    }

    @Test
    void nothing_is_paid_to_a_deregistered_enterprise() {
        var id = decided("TRAINING_SUBSIDY", 1, "status=DEREGISTERED");
        get(ONE, "/entitlements/" + id).body("entitlement.outcome", equalTo("ELIGIBLE"));
        confirm(ONE, id, accountEnding(1)).statusCode(422).body("code", equalTo("entitlement.deregistered"));
    }

    @Test
    void an_amount_of_zero_is_not_confirmed() {
        importRows(CLERK, row(1, "size=LARGE", "premiumPaidYuan=0.01"));
        act(CLERK, "/cycles/" + open("JOB_RETENTION_REFUND", 2023) + "/match");
        var id = get(ONE, "/entitlements").extract().<String>path("items[0].id");
        confirm(ONE, id, accountEnding(1)).statusCode(422).body("code", equalTo("entitlement.nothing-to-pay"));
    }

    @Test
    void a_missing_fact_is_told() {
        var id = decided("JOB_RETENTION_REFUND", 1, "averageInsured=");
        get(ONE, "/entitlements/" + id)
                .body("entitlement.status", equalTo("UNKNOWN_FACTS"))
                .body(
                        "explanation.lines.find { it.verdict == 'UNKNOWN' }.facts.find { it.name == 'averageInsured' }.value",
                        nullValue());
        confirm(ONE, id, accountEnding(1)).statusCode(409);
    }

    @Test
    void nobody_sees_or_moves_what_is_another_s() {
        var id = decided("JOB_RETENTION_REFUND", 1, "regionCode=" + DONGCHANGFU);
        get(TWO, "/entitlements/" + id).statusCode(404).body("code", equalTo("entitlement.missing"));
        confirm(TWO, id, accountEnding(1)).statusCode(404);
        act(TWO, "/entitlements/" + id + "/decline", Map.of("reason", "x")).statusCode(404);
        get(TWO, "/entitlements").statusCode(200).body("items", empty());
        get(GUAN_CLERK, "/entitlements/" + id).statusCode(404);
        get(GUAN_CLERK, "/entitlements").body("items", empty());
        get(AUDITOR, "/entitlements/" + id).statusCode(200).body("allowedActions", empty());
        confirm(CLERK, id, accountEnding(1)).statusCode(403).body("code", equalTo("forbidden"));
        get(RESIDENT, "/entitlements").statusCode(403);
        given().get("/api/v1/entitlements/" + id).then().statusCode(401);
        get(ONE, "/entitlements/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void the_list_is_filtered_by_allow_listed_names() {
        importRows(CLERK, row(1), row(2, "premiumMonths=3"), row(3, "layoffs="));
        var cycle = open("JOB_RETENTION_REFUND", 2022);
        act(CLERK, "/cycles/" + cycle + "/match");
        get(CLERK, "/entitlements?limit=2").body("items", hasSize(2)).body("nextCursor", notNullValue());
        get(CLERK, "/entitlements?status=INELIGIBLE").body("items.uscc", contains(uscc(2)));
        get(CLERK, "/entitlements?outcome=UNKNOWN&year=2022").body("items.uscc", contains(uscc(3)));
        get(CLERK, "/entitlements?cycle=" + cycle + "&uscc=" + uscc(1)).body("items", hasSize(1));
        get(CLERK, "/entitlements?programme=TRAINING_SUBSIDY").body("items", empty());
        for (var bad : new String[] {"status=GONE", "outcome=x", "programme=x", "year=1", "cycle=x", "batch=x"}) {
            get(CLERK, "/entitlements?" + bad).statusCode(400).body("code", equalTo("parameter.invalid"));
        }
    }

    private static ValidatableResponse confirm(TestUser user, String id, String ending) {
        return act(user, "/entitlements/" + id + "/confirm", Map.of("accountEnding", ending));
    }

    private static String decided(String programme, int number, String... columns) {
        importRows(CLERK, row(number, columns)).statusCode(200);
        act(CLERK, "/cycles/" + open(programme, 2022) + "/match").statusCode(200);
        return get(CLERK, "/entitlements?uscc=" + uscc(number)).extract().path("items[0].id");
    }
}
