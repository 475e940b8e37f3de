package city.minsheng.insurance.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class NearestStationTest {
    private static final String ROW = "N%04d,站,VILLAGE,371502101247,YBT,%s,%s,1\n";

    @Inject
    DataSource database;

    @BeforeEach
    void stations() {
        Town.stations();
    }

    /** Stations of this test lie all over the earth: they would stand in the way of others. */
    @AfterEach
    void clear() throws SQLException {
        try (var owner = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var sql = owner.createStatement()) {
            sql.execute("delete from workstation where code like 'N%'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Distances over the sphere of radius 6,371,008.8 m
        "0, 0, 0, 1, 111195", "0, 0, 1, 0, 111195", "36.4, 115.8, 36.4, 115.8, 0",
        "0, 179.5, 0, -179.5, 111195", "89.5, 0, 89.5, 180, 111195", "90, 0, -90, 0, 20015115",
        "36.6163, 115.9866, 36.3776, 115.8916, 27868"
    })
    void the_distance_is_that_of_the_great_circle(String lat1, String lon1, String lat2, String lon2, long metres)
            throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select round(great_circle_metres(?, ?, ?, ?))")) {
            var values = List.of(lat1, lon1, lat2, lon2);
            for (int i = 0; i < 4; i++) {
                query.setBigDecimal(i + 1, new BigDecimal(values.get(i)));
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getLong(1)).isCloseTo(metres, within(1L));
            }
        }
    }

    @Test
    void the_nearest_that_can_do_the_item_comes_first() {
        nearest("item=OUT_OF_AREA_LONG_TERM&latitude=36.401&longitude=115.801")
                .body("items[0].station.code", equalTo("YBV"))
                .body("items[0].distanceMetres", equalTo(143));
        nearest("item=SPECIAL_DRUG&latitude=36.401&longitude=115.801")
                .body("items[0].station.code", equalTo("YBT"))
                .body("items.station.level", everyItem(not(equalTo("VILLAGE"))));
        nearest("latitude=36.401&longitude=115.801").body("items[0].station.code", equalTo("YBV"));
    }

    /** In 36 degrees north a degree of longitude is a fifth shorter: the nearest on the flat map is the wrong one. */
    @Test
    void the_flat_map_does_not_decide() {
        add(List.of(new String[] {"60.000000", "100.000000"}, new String[] {"60.600000", "101.000000"}));
        // from (60, 101.1): 1.1 degrees of longitude are 61 km, 0.6 degrees of latitude are 67 km
        nearest("latitude=60&longitude=101.1").body("items[0].station.code", equalTo("N0000"));
    }

    @Test
    void the_date_line_and_the_poles_are_no_borders() {
        add(List.of(new String[] {"10.000000", "-179.900000"}, new String[] {"10.000000", "178.000000"}));
        nearest("latitude=10&longitude=179.9").body("items[0].station.code", equalTo("N0000"));
        add(List.of(new String[] {"89.900000", "-90.000000"}, new String[] {"88.000000", "90.000000"}));
        nearest("latitude=89.9&longitude=90").body("items[0].station.code", equalTo("N0000"));
        nearest("latitude=90&longitude=180").body("items[0].station.code", equalTo("N0000"));
        nearest("latitude=-90&longitude=-180").statusCode(200);
    }

    /** Against a plain reckoning over all stations, for points all over the earth and all around one village. */
    @Test
    void the_index_finds_what_a_full_search_finds() throws SQLException {
        var random = new Random(20220924);
        var rows = new ArrayList<String[]>();
        for (int i = 0; i < 400; i++) {
            var wide = i % 2 == 0;
            rows.add(new String[] {
                decimal(random, wide ? -90 : 36, wide ? 90 : 37), decimal(random, wide ? -180 : 115, wide ? 180 : 117)
            });
        }
        add(rows);
        for (int i = 0; i < 60; i++) {
            var wide = i % 2 == 0;
            var latitude = decimal(random, wide ? -90 : 35, wide ? 90 : 38);
            var longitude = decimal(random, wide ? -180 : 114, wide ? 180 : 118);
            var found = nearest("item=OUT_OF_AREA_LONG_TERM&latitude=" + latitude + "&longitude=" + longitude)
                    .extract()
                    .jsonPath()
                    .getList("items.station.code", String.class);
            assertThat(found).as(latitude + " " + longitude).isEqualTo(reckoned(latitude, longitude));
        }
    }

    @Test
    void the_index_is_used() throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local enable_seqscan = off");
            try (var plan = sql.executeQuery("explain select * from workstation where level = 'VILLAGE'"
                    + " order by location <-> point(115.8, 36.4) limit 3")) {
                plan.next();
                var lines = new StringBuilder();
                do {
                    lines.append(plan.getString(1));
                } while (plan.next());
                assertThat(lines.toString())
                        .contains("Index Scan using workstation_location")
                        .doesNotContain("Sort");
            }
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latitude=90.000001&longitude=0",
                "latitude=0&longitude=-180.000001",
                "latitude=x&longitude=0",
                "latitude=NaN&longitude=0",
                "latitude=&longitude=0",
                "latitude=1",
                "longitude=1",
                "latitude=1&longitude=1&item=NOTHING"
            })
    void bad_coordinates_and_items_are_refused(String query) {
        given().get("/api/v1/stations/nearest?" + query)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("parameter.invalid"));
    }

    private static io.restassured.response.ValidatableResponse nearest(String query) {
        return given().get("/api/v1/stations/nearest?" + query).then().statusCode(200);
    }

    private static void add(List<String[]> points) {
        var csv = new StringBuilder(WorkstationImportTest.HEADING);
        for (int i = 0; i < points.size(); i++) {
            csv.append(ROW.formatted(i, points.get(i)[0], points.get(i)[1]));
        }
        Town.importing("workstations", csv.toString()).statusCode(200);
    }

    private List<String> reckoned(String latitude, String longitude) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select code from workstation
                        order by great_circle_metres(?, ?, latitude, longitude), code limit 3
                        """)) {
            query.setBigDecimal(1, new BigDecimal(latitude));
            query.setBigDecimal(2, new BigDecimal(longitude));
            var codes = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        }
    }

    private static String decimal(Random random, int least, int most) {
        long millionths = least * 1_000_000L + (long) random.nextInt((most - least) * 1_000_000);
        return BigDecimal.valueOf(millionths, 6).toPlainString();
    }
}
