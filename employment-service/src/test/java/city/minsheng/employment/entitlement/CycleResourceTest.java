package city.minsheng.employment.entitlement;

import static city.minsheng.employment.Journey.act;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importRows;
import static city.minsheng.employment.Journey.open;
import static city.minsheng.employment.Journey.prepared;
import static city.minsheng.employment.Rows.row;
import static city.minsheng.employment.Rows.uscc;
import static city.minsheng.employment.Users.APPROVER;
import static city.minsheng.employment.Users.CLERK;
import static city.minsheng.employment.Users.DONGCHANGFU;
import static city.minsheng.employment.Users.GUAN_CLERK;
import static city.minsheng.employment.Users.PARTNER;
import static city.minsheng.employment.Users.RESIDENT;
import static city.minsheng.employment.Users.enterprise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CycleResourceTest extends EmptyDatabase {
    static final String REFUND = "JOB_RETENTION_REFUND";
    static final String TRAINING = "TRAINING_SUBSIDY";

    @Test
    void a_cycle_is_opened_once_by_the_city() {
        var id = open(REFUND, 2022);
        get(CLERK, "/cycles/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("year", equalTo(2022))
                .body("policyDay", equalTo("2022-12-31"));
        refusedToOpen(CLERK.call(Map.of("programme", REFUND, "year", 2022)), 409, "cycle.exists");
        refusedToOpen(GUAN_CLERK.call(Map.of("programme", REFUND, "year", 2023)), 403, "cycle.city-only");
        refusedToOpen(APPROVER.call(Map.of("programme", REFUND, "year", 2023)), 403, "forbidden");
        refusedToOpen(CLERK.call(Map.of("programme", REFUND, "year", 1999)), 400, "invalid");
        refusedToOpen(CLERK.call(Map.of("programme", "GIFT", "year", 2022)), 400, "unreadable");
        get(CLERK, "/cycles/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("cycle.missing"));
        given().get("/api/v1/cycles").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"TRAINING_SUBSIDY, 2021", "TRAINING_SUBSIDY, 2023", "JOB_RETENTION_REFUND, 2020"})
    void a_year_without_its_parameters_is_not_opened(String programme, int year) {
        refusedToOpen(CLERK.call(Map.of("programme", programme, "year", year)), 422, "policy.parameter-missing");
    }

    @Test
    void cycles_are_listed_by_programme_and_year() {
        open(REFUND, 2022);
        open(REFUND, 2023);
        open(TRAINING, 2022);
        get(CLERK, "/cycles").body("items", hasSize(3));
        get(enterprise(uscc(1)), "/cycles?programme=" + REFUND + "&year=2023").body("items.year", contains(2023));
        get(PARTNER.with("employment:read"), "/cycles?limit=1").body("items", hasSize(1));
        get(CLERK, "/cycles?programme=GIFT").statusCode(400).body("code", equalTo("parameter.invalid"));
        get(CLERK, "/cycles?year=MMXXII").statusCode(400);
        get(RESIDENT, "/cycles").statusCode(403);
        get(PARTNER.with("market:read"), "/cycles").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, LARGE, 300.00", "2021, MICRO, 600.00",
        "2022, LARGE, 500.00", "2022, MEDIUM, 900.00",
        "2022, SMALL, 900.00", "2022, MICRO, 900.00",
        "2022, OTHER, 900.00", "2023, LARGE, 300.00",
        "2023, SMALL, 600.00", "2024, OTHER, 600.00"
    })
    void the_rate_is_that_of_the_year_and_the_size(int year, String size, String yuan) {
        importRows(CLERK, row(1, "size=" + size));
        act(CLERK, "/cycles/" + open(REFUND, year) + "/match").body("outcomes.ELIGIBLE", equalTo(1));
        get(CLERK, "/entitlements").body("items[0].amountYuan", equalTo(yuan));
    }

    @Test
    void matching_twice_changes_nothing() {
        importRows(CLERK, row(1), row(2, "premiumMonths=11", "premiumPaidYuan=0"), row(3, "layoffs="));
        var cycle = open(REFUND, 2022);
        act(CLERK, "/cycles/" + cycle + "/match")
                .statusCode(200)
                .body("read", equalTo(3))
                .body("created", equalTo(3))
                .body("outcomes.ELIGIBLE", equalTo(1))
                .body("outcomes.INELIGIBLE", equalTo(1))
                .body("outcomes.UNKNOWN", equalTo(1));
        var before = Database.ask("select row(e)::text from entitlement e order by id");
        act(CLERK, "/cycles/" + cycle + "/match").body("unchanged", equalTo(3)).body("created", equalTo(0));
        assertThat(Database.ask("select row(e)::text from entitlement e order by id"))
                .isEqualTo(before);
        assertThat(Database.count("decision")).isEqualTo(3);
        assertThat(Database.count("entitlement_step")).isEqualTo(3);
        assertThat(Database.ask("select kind || code from decision_reason order by 1"))
                .containsExactly("FAILEDNO_PREMIUM", "FAILEDPREMIUM_MONTHS", "MISSINGLAYOFFS");
    }

    @Test
    void a_corrected_fact_is_decided_anew_and_the_old_decision_kept() {
        importRows(CLERK, row(1, "averageInsured=200", "layoffs=12"), row(2));
        var cycle = open(REFUND, 2022);
        act(CLERK, "/cycles/" + cycle + "/match").body("outcomes.INELIGIBLE", equalTo(1));
        importRows(CLERK, row(1, "averageInsured=200", "layoffs=11"), row(2));
        act(CLERK, "/cycles/" + cycle + "/match")
                .body("redecided", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("outcomes.ELIGIBLE", equalTo(2));
        assertThat(Database.ask("select outcome from decision where layoffs is distinct from 0 order by seq"))
                .containsExactly("INELIGIBLE", "ELIGIBLE");
        var id = get(CLERK, "/entitlements?uscc=" + uscc(1)).extract().path("items[0].id");
        get(CLERK, "/entitlements/" + id)
                .body("entitlement.status", equalTo("CANDIDATE"))
                .body("steps.status", contains("INELIGIBLE", "CANDIDATE"));
    }

    @Test
    void a_new_version_of_a_parameter_is_decided_anew() {
        importRows(CLERK, row(1));
        var cycle = open(TRAINING, 2022);
        act(CLERK, "/cycles/" + cycle + "/match").body("created", equalTo(1));
        Database.run("update policy_parameter set valid_to = '2022-12-30' where key like '%training-yuan%'");
        Database.run("""
                insert into policy_parameter (id, key, value, valid_from, valid_to, document)
                values (gen_random_uuid(), 'employment.training-yuan-per-person', '400', '2022-12-31', '2022-12-31', 'test')
                """);
        try {
            act(CLERK, "/cycles/" + cycle + "/match").body("redecided", equalTo(1));
            get(CLERK, "/entitlements").body("items[0].amountYuan", equalTo("4000.00"));
            assertThat(Database.ask("select amount_fen from decision order by seq"))
                    .containsExactly("500000", "400000");
        } finally {
            Database.empty();
            Database.run("update policy_parameter set valid_to = '2022-12-31' where key like '%training-yuan%'");
        }
    }

    @Test
    void what_is_given_once_is_not_given_again_in_another_year() {
        importRows(CLERK, row(1));
        Database.run("""
                insert into policy_parameter (id, key, value, valid_from, valid_to, document)
                values (gen_random_uuid(), 'employment.training-yuan-per-person', '500', '2023-01-01', '2023-12-31', 'test')
                """);
        act(CLERK, "/cycles/" + open(TRAINING, 2022) + "/match").body("outcomes.ELIGIBLE", equalTo(1));
        act(CLERK, "/cycles/" + open(TRAINING, 2023) + "/match")
                .body("outcomes.ELIGIBLE", equalTo(0))
                .body("outcomes.INELIGIBLE", equalTo(1));
        assertThat(Database.ask("select code from decision_reason")).containsExactly("ALREADY_GRANTED");
        act(CLERK, "/cycles/" + open(REFUND, 2022) + "/match").body("outcomes.ELIGIBLE", equalTo(1));
        act(CLERK, "/cycles/" + open(REFUND, 2023) + "/match").body("outcomes.ELIGIBLE", equalTo(1));
    }

    @Test
    void a_county_clerk_decides_his_county_only() {
        importRows(CLERK, row(1), row(2, "regionCode=" + DONGCHANGFU));
        var cycle = open(REFUND, 2022);
        act(GUAN_CLERK, "/cycles/" + cycle + "/match").body("read", equalTo(1)).body("created", equalTo(1));
        act(CLERK, "/cycles/" + cycle + "/match").body("read", equalTo(2)).body("created", equalTo(1));
        act(GUAN_CLERK, "/cycles/" + cycle + "/confirm-accounts").body("moved", equalTo(1));
        get(GUAN_CLERK, "/cycles/" + cycle).body("entitlements.CONFIRMED", equalTo(1));
        get(CLERK, "/cycles/" + cycle).body("entitlements.CANDIDATE", equalTo(1));
        get(enterprise(uscc(1)), "/cycles/" + cycle).body("entitlements", nullValue());
    }

    @Test
    void only_who_can_be_paid_is_confirmed_in_bulk() {
        importRows(
                CLERK,
                row(1),
                row(2, "bankAccount="),
                row(3, "status=DEREGISTERED"),
                row(4, "status="),
                row(5, "averageInsured=0"));
        var training = open(TRAINING, 2022);
        act(CLERK, "/cycles/" + training + "/match").body("outcomes.ELIGIBLE", equalTo(4));
        act(CLERK, "/cycles/" + training + "/review").statusCode(200).body("moved", equalTo(0));
        act(CLERK, "/cycles/" + training + "/confirm-accounts")
                .statusCode(200)
                .body("moved", equalTo(2))
                .body("entitlements.CANDIDATE", equalTo(2));
        act(CLERK, "/cycles/" + training + "/confirm-accounts").body("moved", equalTo(0));
        act(CLERK, "/cycles/" + training + "/review").body("moved", equalTo(2));
        get(CLERK, "/entitlements?status=REVIEWED").body("items.uscc", hasItems(uscc(1), uscc(4)));
    }

    @Test
    void a_refund_that_rounds_to_nothing_is_not_confirmed() {
        importRows(CLERK, row(1, "size=LARGE", "premiumPaidYuan=0.01"));
        var cycle = open(REFUND, 2023);
        act(CLERK, "/cycles/" + cycle + "/match").body("outcomes.ELIGIBLE", equalTo(1));
        act(CLERK, "/cycles/" + cycle + "/confirm-accounts").body("moved", equalTo(0));
    }

    @Test
    void what_is_in_a_batch_is_left_alone_by_matching() {
        importRows(CLERK, row(1));
        var cycle = open(REFUND, 2022);
        prepared(CLERK, cycle);
        importRows(CLERK, row(1, "premiumMonths=11"));
        act(CLERK, "/cycles/" + cycle + "/match").body("redecided", equalTo(0));
        get(CLERK, "/entitlements").body("items[0].status", equalTo("IN_BATCH"));
    }

    @Test
    void others_are_refused() {
        var cycle = open(REFUND, 2022);
        for (var verb : new String[] {"match", "confirm-accounts", "review"}) {
            var path = "/cycles/" + cycle + "/" + verb;
            act(APPROVER, path).statusCode(403).body("code", equalTo("forbidden"));
            act(enterprise(uscc(1)), path).statusCode(403);
            given().post("/api/v1" + path).then().statusCode(401).body("code", equalTo("anonymous"));
            act(CLERK, "/cycles/" + UUID.randomUUID() + "/" + verb)
                    .statusCode(404)
                    .body("code", equalTo("cycle.missing"));
        }
    }

    private static void refusedToOpen(RequestSpecification call, int status, String code) {
        call.post("/api/v1/cycles").then().statusCode(status).body("code", equalTo(code));
    }
}
