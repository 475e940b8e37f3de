package city.minsheng.insurance.station;

import static city.minsheng.insurance.testing.Town.importing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class WorkstationImportTest {
    static final String HEADING = "code,name,level,regionCode,parentCode,latitude,longitude,phone\n";

    @Test
    void a_parent_may_stand_later_in_the_file_and_a_second_import_changes_nothing() {
        Town.stations();
        importing("workstations", """
                code,name,level,regionCode,parentCode,latitude,longitude,phone
                W1,村站,VILLAGE,371502101277,W2,36.4,115.8,1
                W2,镇站,TOWN,371502101000,YBD,36.4,115.8,2
                """).statusCode(200).body("created", equalTo(2));
        importing("workstations", """
                code,name,level,regionCode,parentCode,latitude,longitude,phone
                W2,镇站,TOWN,371502101000,YBD,36.400000,115.8,2
                W1,村站改名,VILLAGE,371502101277,W2,36.4,115.8,1
                """)
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        // level, region, parent, latitude, longitude -> column, code
        "TOWN, 371502101000, NOWHERE, 36.4, 115.8, parentCode, unknown-reference",
        "TOWN, 371502101000, X9, 36.4, 115.8, parentCode, unknown-reference",
        "TOWN, 371502101000, YBO, 36.4, 115.8, parentCode, parent-level",
        "TOWN, 371502101000, '', 36.4, 115.8, parentCode, parent-level",
        "DISTRICT, 371502000000, YBD, 36.4, 115.8, parentCode, parent-level",
        "VILLAGE, 371502101247, YBO, 36.4, 115.8, parentCode, parent-level",
        "VILLAGE, 371502101000, YBT, 36.4, 115.8, regionCode, region-level",
        "HAMLET, 371502101247, YBT, 36.4, 115.8, level, not-one-of",
        "VILLAGE, 371502999999, YBT, 36.4, 115.8, regionCode, region-unknown",
        "VILLAGE, 371525001042, YBT, 36.4, 115.8, regionCode, region-out-of-scope",
        "VILLAGE, 371502101247, YBT, 90.000001, 115.8, latitude, out-of-range",
        "VILLAGE, 371502101247, YBT, 36.4, -180.000001, longitude, out-of-range",
        "VILLAGE, 371502101247, YBT, 36.1234567, 115.8, latitude, too-precise",
        "VILLAGE, 371502101247, YBT, abc, 115.8, latitude, not-a-decimal",
        "VILLAGE, 371502101247, YBT, '', 115.8, latitude, required"
    })
    void a_bad_row_is_named_with_its_column(
            String level, String region, String parent, String latitude, String longitude, String column, String code) {
        Town.stations();
        refused(String.join(",", "X9", "站", level, region, parent, latitude, longitude, "1"))
                .body("errors.line", hasItem(2))
                .body("errors.column", hasItem(column))
                .body("errors.code", hasItem(code));
    }

    @Test
    void a_station_twice_in_a_file_is_refused() {
        Town.stations();
        refused("X1,站,TOWN,371502101000,YBD,36.4,115.8,1\nX1,站,TOWN,371502101000,YBD,36.4,115.8,1")
                .body("errors.line", contains(3))
                .body("errors.code", contains("duplicate-row"));
    }

    @Test
    void a_station_never_changes_its_level() {
        Town.stations();
        refused("YBT,站,DISTRICT,371502000000,,36.4,115.8,1").body("errors.code", contains("level-changed"));
    }

    @Test
    void whoever_hangs_below_a_refused_station_is_refused_with_it() {
        Town.stations();
        refused("""
                X2,村站,VILLAGE,371502101277,X3,36.4,115.8,1
                X3,镇站,TOWN,371502101000,NOWHERE,36.4,115.8,1
                """).body("errors.line", containsInAnyOrder(2, 3)).body("refused", equalTo(2));
    }

    @Test
    void in_part_whoever_stands_well_is_stored_and_nobody_below_a_refused_one() {
        Town.stations();
        Town.OFFICER
                .call()
                .contentType("text/csv; charset=UTF-8")
                .body((HEADING + """
                        P1,村站,VILLAGE,371502101277,P2,36.4,115.8,1
                        P2,镇站,TOWN,371502101000,NOWHERE,36.4,115.8,1
                        P3,村站,VILLAGE,371502101277,YBT,36.4,115.8,1
                        """).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports/workstations?partial=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(2));
        RestAssured.get("/api/v1/stations/P3").then().statusCode(200);
        RestAssured.get("/api/v1/stations/P1").then().statusCode(404);
    }

    @Test
    void a_dry_run_stores_nothing() {
        Town.stations();
        Town.OFFICER
                .call()
                .contentType("text/csv; charset=UTF-8")
                .body((HEADING + "D1,村站,VILLAGE,371502101277,YBT,36.4,115.8,1\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports/workstations?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("stored", equalTo(false));
        RestAssured.get("/api/v1/stations/D1").then().statusCode(404);
    }

    @Test
    void a_control_character_is_refused() {
        Town.stations();
        refused("X4,站\u0000,TOWN,371502101000,YBD,36.4,115.8,1").body("errors.code", contains("control-character"));
    }

    @Test
    void a_station_of_another_county_is_not_taken_over() {
        Town.stations();
        var other = city.minsheng.common.testing.TestUser.of("guanxian", "COUNTY_OFFICER")
                .in(Town.OTHER_COUNTY);
        importing(other, "workstations", HEADING + "YBD,站,DISTRICT,371525000000,,36.4,115.8,1\n")
                .statusCode(422)
                .body("errors.code", contains("elsewhere"));
    }

    @Test
    void only_officers_import() {
        importing(Town.VILLAGE_CLERK, "workstations", HEADING).statusCode(403).body("code", equalTo("forbidden"));
        RestAssured.given()
                .contentType("text/csv")
                .body(HEADING)
                .post("/api/v1/imports/workstations")
                .then()
                .statusCode(401)
                .body("code", equalTo("anonymous"));
    }

    private static ValidatableResponse refused(String rows) {
        return importing("workstations", HEADING + rows + "\n").statusCode(422).body("code", equalTo("import.refused"));
    }
}
