package city.minsheng.employment.enterprise;

import static city.minsheng.employment.Journey.HEADING;
import static city.minsheng.employment.Journey.get;
import static city.minsheng.employment.Journey.importFile;
import static city.minsheng.employment.Journey.importRows;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.employment.Database;
import city.minsheng.employment.EmptyDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EnterpriseImportTest extends EmptyDatabase {
    @Test
    void a_blank_fact_stays_unknown() {
        importRows(
                        CLERK,
                        row(
                                1,
                                "size=",
                                "averageInsured=",
                                "layoffs=",
                                "premiumMonths=",
                                "premiumPaidYuan=",
                                "status=",
                                "trainingEligible=",
                                "bankAccount="))
                .statusCode(200)
                .body("created", equalTo(1));
        get(CLERK, "/enterprises?uscc=" + uscc(1))
                .statusCode(200)
                .body("items[0].uscc", equalTo(uscc(1)))
                .body("items[0].size", nullValue())
                .body("items[0].averageInsured", nullValue())
                .body("items[0].premiumPaidYuan", nullValue())
                .body("items[0].trainingEligible", nullValue())
                .body("items[0].bankAccountMasked", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "uscc=, uscc, required",
        "uscc=91350100M000100Y4Z, uscc, uscc",
        "name=, name, required",
        "regionCode=, regionCode, required",
        "regionCode=999999000000, regionCode, region-unknown",
        "size=HUGE, size, not-one-of",
        "averageInsured=-1, averageInsured, out-of-range",
        "averageInsured=1.5, averageInsured, not-an-integer",
        "layoffs=-1, layoffs, out-of-range",
        "premiumMonths=-1, premiumMonths, out-of-range",
        "premiumPaidYuan=-0.01, premiumPaidYuan, out-of-range",
        "premiumPaidYuan=0.001, premiumPaidYuan, too-precise",
        "premiumPaidYuan=1000000000000000, premiumPaidYuan, not-a-decimal",
        "premiumPaidYuan=10000000000, premiumPaidYuan, out-of-range",
        "premiumPaidYuan=1e3, premiumPaidYuan, not-a-decimal",
        "status=GONE, status, not-one-of",
        "trainingEligible=maybe, trainingEligible, not-a-boolean",
        "bankAccount=12345678, bankAccount, bank-account",
        "bankAccount=6204-6665, bankAccount, bank-account"
    })
    void a_bad_value_is_named_and_nothing_is_stored(String change, String column, String code) {
        importRows(CLERK, row(1), row(2, change))
                .statusCode(422)
                .body("code", equalTo("import.refused"))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].column", equalTo(column))
                .body("errors[0].code", equalTo(code));
        assertThat(Database.count("enterprise")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91371500MA00001620", "91350100M000100Y43", "91512081MA62K0260E"})
    void every_corner_of_the_check_character_is_taken(String code) {
        importRows(CLERK, row(1, "uscc=" + code)).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void an_enterprise_twice_in_a_file_is_named_and_the_first_row_kept_on_demand() {
        var file = HEADING + row(1) + "\n" + row(1, "layoffs=3") + "\n";
        importFile(CLERK, file.getBytes()).statusCode(422).body("errors.code", contains("duplicate-row"));
        CLERK.call()
                .contentType("text/csv")
                .body(file.getBytes())
                .post("/api/v1/imports/enterprises?partial=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(1));
        get(CLERK, "/enterprises").body("items[0].layoffs", equalTo(0));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_correction_one_row() {
        importRows(CLERK, row(1), row(2)).body("created", equalTo(2));
        importRows(CLERK, row(1), row(2)).body("unchanged", equalTo(2)).body("updated", equalTo(0));
        importRows(CLERK, row(1), row(2, "layoffs=1"))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1));
        importRows(CLERK, row(2, "layoffs=1", "bankAccount=6204666511137799999"))
                .body("updated", equalTo(1));
        importRows(CLERK, row(2, "layoffs=", "bankAccount=")).body("updated", equalTo(1));
        get(CLERK, "/enterprises?uscc=" + uscc(2))
                .body("items[0].layoffs", nullValue())
                .body("items[0].bankAccountMasked", nullValue());
    }

    @Test
    void the_account_is_sealed_in_the_database_and_masked_in_answers() {
        importRows(CLERK, row(1));
        get(CLERK, "/enterprises").body("items[0].bankAccountMasked", equalTo("6204***********0001"));
        assertThat(Database.ask("select row(e)::text from enterprise e").getFirst())
                .doesNotContain("6204666511137700001")
                .contains("t1:");
    }

    @Test
    void names_in_gb18030_are_read() {
        var file = (HEADING + row(1, "name=聊城㐂堃有限公司") + "\n").getBytes(Charset.forName("GB18030"));
        importFile(CLERK, file).statusCode(200);
        get(CLERK, "/enterprises").body("items[0].name", equalTo("聊城㐂堃有限公司"));
    }

    @Test
    void a_county_clerk_writes_and_reads_his_county_only() {
        importRows(GUAN_CLERK, row(1, "regionCode=" + DONGCHANGFU))
                .statusCode(422)
                .body("errors.code", hasItem("region-out-of-scope"));
        importRows(CLERK, row(1, "regionCode=" + DONGCHANGFU), row(2)).statusCode(200);
        importRows(GUAN_CLERK, row(1)).statusCode(422).body("errors.code", hasItem("elsewhere"));
        get(GUAN_CLERK, "/enterprises").body("items.uscc", contains(uscc(2)));
        var elsewhere = get(CLERK, "/enterprises?uscc=" + uscc(1)).extract().path("items[0].id");
        get(GUAN_CLERK, "/enterprises/" + elsewhere).statusCode(404).body("code", equalTo("enterprise.missing"));
    }

    @Test
    void an_enterprise_sees_itself_only() {
        importRows(CLERK, row(1), row(2));
        get(enterprise(uscc(1)), "/enterprises").statusCode(200).body("items.uscc", contains(uscc(1)));
        var other = get(CLERK, "/enterprises?uscc=" + uscc(2)).extract().path("items[0].id");
        get(enterprise(uscc(1)), "/enterprises/" + other).statusCode(404);
        get(enterprise(uscc(2)), "/enterprises/" + other).statusCode(200).body("uscc", equalTo(uscc(2)));
    }

    @Test
    void others_are_refused() {
        importRows(APPROVER, row(1)).statusCode(403).body("code", equalTo("forbidden"));
        importRows(RESIDENT, row(1)).statusCode(403);
        get(RESIDENT, "/enterprises").statusCode(403).body("code", equalTo("forbidden"));
        get(PARTNER.with("employment:read"), "/enterprises").statusCode(403);
        given().get("/api/v1/enterprises").then().statusCode(401).body("code", equalTo("anonymous"));
        given().contentType("text/csv")
                .body(HEADING)
                .post("/api/v1/imports/enterprises")
                .then()
                .statusCode(401);
    }
}
