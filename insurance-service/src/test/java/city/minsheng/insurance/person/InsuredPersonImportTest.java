package city.minsheng.insurance.person;

import static city.minsheng.insurance.testing.Town.importing;
import static city.minsheng.insurance.testing.Town.residentId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class InsuredPersonImportTest {
    static final String HEADING = "residentId,name,phone,regionCode,scheme\n";

    @Inject
    DataSource database;

    @Test
    void the_second_import_changes_nothing_and_a_new_phone_one_row() {
        var first = row(residentId(), "王一", "13800000001");
        var second = row(residentId(), "王二", "");
        stored(first + second).body("created", equalTo(2));
        stored(second + first)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
        stored(first.replace("13800000001", "13800000002") + second)
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void nothing_personal_is_readable_in_the_database() throws SQLException {
        var number = residentId();
        stored(row(number, "可读吗", "13877776666"));
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select p::text from insured_person p")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(number, "可读吗", "13877776666");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "371502195001020011, resident-id", // wrong check digit
        "371502195002300012, resident-id", // 30 February
        "37150219500102001x, resident-id",
        "'', required"
    })
    void a_number_that_cannot_be_is_refused(String number, String code) {
        refused(row(number, "某", ""))
                .body("errors.column", contains("residentId"))
                .body("errors.code", contains(code));
    }

    @Test
    void the_same_number_twice_in_a_file_is_refused() {
        var number = residentId();
        refused(row(number, "甲", "") + row(number, "乙", ""))
                .body("errors.line", contains(3))
                .body("errors.code", contains("duplicate-row"));
    }

    @Test
    void a_withdrawn_region_in_the_number_is_no_fault() {
        stored(row(residentId("372501", "19310412", 17), "老人", "")).body("created", equalTo(1));
        stored(row(residentId("372525", "20000229", 18), "闰年", "")).body("created", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "371599999999, RESIDENT, regionCode, region-unknown",
        "371525001042, RESIDENT, regionCode, region-out-of-scope",
        "371502101247, 390, scheme, not-one-of"
    })
    void region_and_scheme_are_checked(String region, String scheme, String column, String code) {
        refused(String.join(",", residentId(), "某", "", region, scheme) + "\n")
                .body("errors.column", contains(column))
                .body("errors.code", contains(code));
    }

    @Test
    void a_nul_and_an_overlong_name_are_refused() {
        refused(row(residentId(), "某\u0000", "")).body("errors.code", contains("control-character"));
        refused(row(residentId(), "某".repeat(51), "")).body("errors.code", contains("too-long"));
        stored(row(residentId(), "𠮷".repeat(50), ""));
    }

    private static String row(String number, String name, String phone) {
        return String.join(",", number, name, phone, Town.VILLAGE, "RESIDENT") + "\n";
    }

    private static ValidatableResponse stored(String rows) {
        return importing("insured-persons", HEADING + rows).statusCode(200);
    }

    private static ValidatableResponse refused(String rows) {
        return importing("insured-persons", HEADING + rows).statusCode(422);
    }
}
