package city.minsheng.market.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegisterImportTest extends Scene {
    private static final String MARKETS = "code,name,regionCode,operatorUscc,hardenedSquareMetres,parkingSpaces\n";
    private static final String STALLS = "marketCode,stallNumber,zone,merchantName,signboardUnified\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N1,新市场,371502003000,91350100M000100Y4Z,100,10      | operatorUscc         | uscc",
                "N1,新市场,371502003000,91350100M000100Y43,-1,10       | hardenedSquareMetres | out-of-range",
                "N1,新市场,371502003000,91350100M000100Y43,1e9,10      | hardenedSquareMetres | not-an-integer",
                "N1,新市场,371502003000,91350100M000100Y43,100,        | parkingSpaces        | required",
                "N1,,371502003000,91350100M000100Y43,100,10            | name                 | required",
                "N1,新市场,999999999999,91350100M000100Y43,100,10      | regionCode           | region-unknown",
                "N1,新市场,371525001000,91350100M000100Y43,100,10      | regionCode           | region-out-of-scope"
            })
    void a_market_with_a_fault_is_named_by_line_column_and_rule(String row, String column, String code) {
        imported(OFFICER, "markets", MARKETS + row + "\n")
                .statusCode(422)
                .body("code", equalTo("import.refused"))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].column", equalTo(column))
                .body("errors[0].code", equalTo(code));
        given().get("/api/v1/markets/N1").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, 200",
        "91512081MA62K0260E, 200",
        "91371500MA00001620, 200",
        "91350100M000100Y44, 422"
    })
    void the_check_digit_of_the_operator_is_checked(String uscc, int status) {
        imported(OFFICER, "markets", MARKETS + "N1,新市场,371502003000," + uscc + ",0,0\n")
                .statusCode(status);
    }

    @Test
    void a_market_of_another_county_is_not_taken_over() {
        var county = TestUser.of("county-b", "COUNTY_OFFICER").in("371525000000");
        imported(county, "markets", MARKETS + MARKET + ",抢来的,371525001000,91350100M000100Y43,1,1\n")
                .statusCode(422)
                .body("errors.code", contains("elsewhere"));
        given().get("/api/v1/markets/" + MARKET).then().body("name", equalTo("聊城交运大市场"));
    }

    @Test
    void what_belongs_to_a_market_follows_it_to_another_region_and_operator() {
        testsOfTheDay();
        var opening = "{\"marketCode\": \"" + MARKET + "\", \"day\": \"" + DAY + "\"}";
        var bulletin = "/api/v1/bulletins/" + post(MANAGER, "/api/v1/bulletins", opening, 201);
        post(MANAGER, bulletin + "/verify", "{}", 200);
        post(MANAGER, bulletin + "/publish", "{}", 200);
        imported(OFFICER, "markets", MARKETS + MARKET + ",聊城交运大市场,371502003000,913715020004CMCKX8,5200,180\n")
                .statusCode(200)
                .body("updated", equalTo(1));
        MANAGER.call().get("/api/v1/pesticide-tests").then().body("items.size()", equalTo(0));
        OTHER_MANAGER.call().get("/api/v1/pesticide-tests").then().body("items.size()", equalTo(3));
        MANAGER.call().get(bulletin).then().statusCode(404);
        OTHER_MANAGER.call().get(bulletin).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        TestUser.of("town", "TOWN_OFFICER")
                .in("371502003000")
                .call()
                .get("/api/v1/stalls")
                .then()
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NM0,A-9,MEAT,商户,true               | marketCode       | unknown-reference",
                "NM371502001,A-9,FISH,商户,true       | zone             | not-one-of",
                "NM371502001,A-9,MEAT,,true           | merchantName     | required",
                "NM371502001,A-9,MEAT,商户,yes        | signboardUnified | not-a-boolean",
                "NM371502001,,MEAT,商户,true          | stallNumber      | required"
            })
    void a_stall_with_a_fault_is_named(String row, String column, String code) {
        imported(OFFICER, "stalls", STALLS + row + "\n")
                .statusCode(422)
                .body("errors[0].column", equalTo(column))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void the_same_stall_twice_in_a_file_is_refused_and_in_two_markets_is_not() {
        imported(OFFICER, "stalls", STALLS + MARKET + ",S-1,MEAT,甲,true\n" + MARKET + ",S-1,MEAT,乙,true\n")
                .statusCode(422)
                .body("errors.code", contains("duplicate-row"));
        imported(OFFICER, "stalls", STALLS + MARKET + ",S-1,MEAT,甲,true\n" + OTHER_MARKET + ",S-1,MEAT,乙,true\n")
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @Test
    void a_manager_keeps_the_stalls_of_his_own_market_only() {
        imported(MANAGER, "stalls", STALLS + MARKET + ",A-001,VEGETABLE,新商户,false\n")
                .statusCode(200)
                .body("updated", equalTo(1));
        imported(MANAGER, "stalls", STALLS + OTHER_MARKET + ",Z-001,VEGETABLE,新商户,false\n")
                .statusCode(422)
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void each_kind_is_for_its_roles() {
        for (var user : List.of(INSPECTOR, MANAGER, CITIZEN, AGENCY, AUDITING)) {
            imported(user, "markets", MARKETS).statusCode(403).body("code", equalTo("forbidden"));
        }
        for (var user : List.of(INSPECTOR, CITIZEN, AGENCY, AUDITING)) {
            imported(user, "stalls", STALLS).statusCode(403);
        }
        for (var user : List.of(OFFICER, CITIZEN, AGENCY, AUDITING)) {
            imported(user, "pesticide-tests", TESTS_HEADING).statusCode(403);
        }
        given().contentType("text/csv")
                .body(MARKETS)
                .post("/api/v1/imports/markets")
                .then()
                .statusCode(401);
        given().get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("kind", hasItems("markets", "stalls", "pesticide-tests"));
    }

    @Test
    void the_templates_can_be_imported_as_they_are() {
        for (var kind : List.of("markets", "stalls")) {
            var template = given().get("/api/v1/imports/" + kind + "/template")
                    .then()
                    .extract()
                    .asString();
            imported(OFFICER, kind, template).statusCode(200).body("refused", equalTo(0));
        }
        var tests = given().get("/api/v1/imports/pesticide-tests/template")
                .then()
                .extract()
                .asString();
        imported(INSPECTOR, "pesticide-tests", tests).statusCode(200).body("created", equalTo(1));
    }
}
