package city.minsheng.property.trusteeship;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class TrusteeshipResourceTest {
    static final String PATH = "/api/v1/trusteeships";
    static final String COMMUNITY = "TG0001";
    static final String MONTH = """
            {"month": "%s", "incomeYuan": "1200.00", "expenseYuan": "8650.50", "services": "保洁 30 次"}
            """;

    @Inject
    MovableClock clock;

    @Inject
    EndingJob job;

    String unit;
    String next;
    TestUser staff;

    @BeforeEach
    void load() {
        Sample.load();
        unit = Firms.company(951);
        next = Firms.company(952);
        staff = Firms.staff(unit);
        Firms.community(COMMUNITY, unit);
        to("2022-10-01");
    }

    @AfterEach
    void takeAway() {
        clock.followWall();
        removeTrusteeships();
        Firms.removeAll();
    }

    private static void removeTrusteeships() {
        var ours = "(select id from trusteeship where community_code = '" + COMMUNITY + "')";
        for (var child : List.of("trusteeship_step", "trusteeship_ledger")) {
            PlatformResource.run("delete from " + child + " where trusteeship_id in " + ours);
        }
        PlatformResource.run("delete from trusteeship where community_code = '" + COMMUNITY + "'");
    }

    @Test
    void three_years_are_served_month_by_month_and_converted_to_the_market() {
        var id = running();
        to("2022-12-01");
        for (var month : List.of("2022-10", "2022-11")) {
            post(staff, id, "ledger", MONTH.formatted(month)).statusCode(200);
            post(WORKER, id, "confirm-ledger", "{\"month\": \"" + month + "\"}").statusCode(200);
        }
        TOWN_A.call()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("incomeYuan", equalTo("2400.00"))
                .body("expenseYuan", equalTo("17301.00"))
                .body("openMonths", hasSize(0))
                .body("ledger.month", contains("2022-10", "2022-11"));
        // the end is moved near, for 34 more months say nothing new
        PlatformResource.run("update trusteeship set ends_on = '2023-03-02' where id = '" + id + "'");
        assertThat(job.mark()).isZero();
        to("2022-12-02"); // 90 days are left
        assertThat(job.mark()).isEqualTo(1);
        assertThat(job.mark()).isZero();
        post(COUNTY_A, id, "convert", convert("91371525000041E8XX")).statusCode(400);
        post(COUNTY_A, id, "convert", convert(Firms.uscc(953)))
                .statusCode(422)
                .body("code", equalTo("trusteeship.company"));
        post(COUNTY_A, id, "convert", convert(next))
                .statusCode(200)
                .body("status", equalTo("CONVERTED"))
                .body("successorUscc", equalTo(next))
                .body("endedOn", equalTo("2022-12-02"));
        assertThat(PlatformResource.ask("select company_uscc from service_contract where community_code = '" + COMMUNITY
                        + "' and valid_to is null"))
                .containsExactly(next);
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder(
                        "PROPOSE",
                        "SIGN",
                        "BEGIN",
                        "ENTER_LEDGER",
                        "CONFIRM_LEDGER",
                        "ENTER_LEDGER",
                        "CONFIRM_LEDGER",
                        "NEAR_END",
                        "CONVERT");
    }

    @Test
    void every_refusal_says_what_is_wrong() {
        propose(TOWN_A, "GX9999", unit).statusCode(422).body("code", equalTo("trusteeship.community"));
        propose(COUNTY_B, COMMUNITY, unit).statusCode(422).body("code", equalTo("trusteeship.community"));
        propose(TOWN_A, COMMUNITY, Firms.uscc(953)).statusCode(422).body("code", equalTo("trusteeship.company"));
        propose(TOWN_A, COMMUNITY, "123").statusCode(400);
        propose(WORKER, COMMUNITY, unit).statusCode(403);
        var commercial = PlatformResource.ask(
                "select code from community where kind <> 'OLD' and town_code = " + "'371525001000' limit 1");
        for (var code : commercial) {
            propose(TOWN_A, code, unit).statusCode(422).body("code", equalTo("trusteeship.not-old"));
        }
        var id = proposed();
        propose(TOWN_A, COMMUNITY, unit).statusCode(409).body("code", equalTo("trusteeship.live"));
        post(TOWN_A, id, "begin", "{}")
                .statusCode(409)
                .body("code", equalTo("trusteeship.move"))
                .body("detail", equalTo("托管目前为“拟托管”(PROPOSED),不能进行此操作"))
                .body("allowedActions", contains("SIGN"));
        post(TOWN_A, id, "sign", sign("2022-09-30")).statusCode(422).body("code", equalTo("trusteeship.start-day"));
        post(TOWN_A, id, "sign", "{}").statusCode(400);
        PlatformResource.run(
                "update company_standing set listed_from = '2022-01-01', listed_until = '2030-01-01' where company_uscc = '"
                        + unit + "'");
        post(TOWN_A, id, "sign", sign("2022-10-15")).statusCode(422).body("code", equalTo("company.barred"));
        PlatformResource.run(
                "update company_standing set listed_from = null, listed_until = null where company_uscc = '" + unit
                        + "'");
        post(TOWN_A, id, "sign", sign("2022-10-15")).statusCode(200).body("endsOn", equalTo("2025-10-14"));
        post(TOWN_A, id, "begin", "{}").statusCode(409).body("code", equalTo("trusteeship.begin-early"));
        to("2022-10-15");
        post(TOWN_A, id, "begin", "{}").statusCode(200);
        post(staff, id, "ledger", MONTH.formatted("2022-10"))
                .statusCode(422)
                .body("code", equalTo("trusteeship.month"));
        post(staff, id, "ledger", MONTH.formatted("2022-13")).statusCode(400);
        post(staff, id, "ledger", MONTH.formatted("2022-10").replace("1200.00", "1200.001"))
                .statusCode(400);
        post(WORKER, id, "confirm-ledger", "{\"month\": \"2022-10\"}")
                .statusCode(404)
                .body("code", equalTo("trusteeship.month-missing"));
        to("2022-11-01");
        post(staff, id, "ledger", MONTH.formatted("2022-10")).statusCode(200);
        post(staff, id, "ledger", MONTH.formatted("2022-10"))
                .statusCode(409)
                .body("code", equalTo("trusteeship.month-entered"));
        post(WORKER, id, "confirm-ledger", "{\"month\": \"2022-10\"}").statusCode(200);
        post(WORKER, id, "confirm-ledger", "{\"month\": \"2022-10\"}")
                .statusCode(409)
                .body("code", equalTo("trusteeship.month-confirmed"));
        post(COUNTY_A, id, "extend", "{\"months\": 12, \"reason\": \"x\"}").statusCode(409);
        PlatformResource.run("update trusteeship set ends_on = '2022-12-31' where id = '" + id + "'");
        job.mark();
        to("2022-12-01");
        post(COUNTY_A, id, "self-manage", "{\"reason\": \"业主大会决定\"}")
                .statusCode(422)
                .body("code", equalTo("trusteeship.ledger-open"))
                .body("detail", equalTo("退出前须登记并核对各月台账,尚缺:2022-11"));
        post(COUNTY_A, id, "extend", "{\"months\": 13, \"reason\": \"x\"}")
                .statusCode(422)
                .body("code", equalTo("trusteeship.extension"));
        post(COUNTY_A, id, "extend", "{\"months\": 12, \"reason\": \"未组建业委会\"}")
                .statusCode(200)
                .body("status", equalTo("EXTENDED"))
                .body("endsOn", equalTo("2026-10-14"));
        post(COUNTY_A, id, "terminate", "{\"reason\": \"不履行协议\"}").statusCode(200);
        post(staff, id, "ledger", MONTH.formatted("2022-11")).statusCode(409).body("code", equalTo("trusteeship.move"));
        TOWN_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
    }

    @Test
    void only_the_unit_and_the_region_know_of_it() {
        var id = running();
        for (var user : List.of(staff, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call()
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("number", matchesPattern("TG-20221001-[0-9]{4,}"));
        }
        for (var user : List.of(Firms.staff(next), COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("trusteeship.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(Firms.staff(next), id, "ledger", MONTH.formatted("2022-10")).statusCode(404);
        post(COUNTY_B, id, "terminate", "{\"reason\": \"x\"}").statusCode(404);
        post(WORKER, id, "terminate", "{\"reason\": \"x\"}").statusCode(403);
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void the_figures_count_both_of_their_sides_as_of_a_day() {
        var id = running();
        to("2022-12-01");
        post(staff, id, "ledger", MONTH.formatted("2022-10")).statusCode(200);
        post(WORKER, id, "confirm-ledger", "{\"month\": \"2022-10\"}").statusCode(200);
        var path = "/api/v1/statistics/trusteeships?by=UNIT&asOf=";
        var group = "groups.find { it.key == '" + unit + "' }.figures.";
        COUNTY_A.call()
                .get(path + "2022-12-01")
                .then()
                .statusCode(200)
                .body(group + "serving", equalTo(1))
                .body(group + "ledger.numerator", equalTo(1))
                .body(group + "ledger.denominator", equalTo(2))
                .body(group + "converted", not(hasKey("percent")));
        COUNTY_A.call()
                .get(path + "2022-10-30")
                .then()
                .body(group + "ledger.denominator", equalTo(0))
                .body(group + "serving", equalTo(1));
        post(COUNTY_A, id, "terminate", "{\"reason\": \"不履行协议\"}").statusCode(200);
        COUNTY_A.call()
                .get(path + "2022-12-01")
                .then()
                .body(group + "serving", equalTo(0))
                .body(group + "terminated.numerator", equalTo(1))
                .body(group + "terminated.denominator", equalTo(1));
        COUNTY_B.call().get(path + "2022-12-01").then().body("groups", hasSize(0));
        COUNTY_A.call().get(path.replace("UNIT", "AGE")).then().statusCode(400);
        OWNER_A.call().get(path).then().statusCode(403);
    }

    @RepeatedTest(2)
    void of_eight_proposals_and_of_eight_entries_at_once_one_wins() throws Exception {
        var body = "{\"communityCode\": \"" + COMMUNITY + "\", \"unitUscc\": \"" + unit + "\"}";
        var proposals = atOnce(() -> TOWN_A.call(body).post(PATH).statusCode());
        assertThat(proposals).containsOnlyOnce(201).containsOnly(201, 409);
        removeTrusteeships();
        var id = running();
        to("2022-11-01");
        var entries = atOnce(() -> staff.call(MONTH.formatted("2022-10"))
                .post(PATH + "/" + id + "/ledger")
                .statusCode());
        assertThat(entries).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private String running() {
        var id = proposed();
        post(TOWN_A, id, "sign", sign("2022-10-01")).statusCode(200).body("status", equalTo("SIGNED"));
        post(TOWN_A, id, "begin", "{}").statusCode(200).body("status", equalTo("RUNNING"));
        return id;
    }

    private String proposed() {
        return propose(TOWN_A, COMMUNITY, unit).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse propose(TestUser user, String community, String company) {
        return user.call("{\"communityCode\": \"" + community + "\", \"unitUscc\": \"" + company + "\"}")
                .post(PATH)
                .then();
    }

    private static String sign(String first) {
        return "{\"startsOn\": \"" + first + "\", \"agreementNumber\": \"冠托〔2022〕1号\"}";
    }

    private static String convert(String successor) {
        return "{\"successorUscc\": \"" + successor + "\", \"decision\": \"业主大会决定\"}";
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private void to(String day) {
        clock.stopAt(Instant.parse(day + "T01:00:00Z"));
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
